ALTER TABLE "community"."membership" ADD COLUMN "must_ask" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "community"."membership" SET "must_ask" = true WHERE "status" IN ('REMOVED', 'REJECTED');
