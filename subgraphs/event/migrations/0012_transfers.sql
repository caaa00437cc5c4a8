ALTER TYPE "event"."cancelled_by" ADD VALUE 'TRANSFER';--> statement-breakpoint
ALTER TYPE "event"."scan_result" ADD VALUE 'REPLACED';--> statement-breakpoint
ALTER TABLE "event"."person" ADD COLUMN "email_hash" text;--> statement-breakpoint
CREATE INDEX "person_by_email" ON "event"."person" USING btree ("email_hash");