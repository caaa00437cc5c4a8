ALTER TABLE "notification"."event" ADD COLUMN "all_day" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notification"."event" ADD COLUMN "calendar_uid" text;--> statement-breakpoint
ALTER TABLE "notification"."event" ADD COLUMN "recurrence_id" text;