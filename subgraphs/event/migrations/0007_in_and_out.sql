CREATE TYPE "event"."scan_direction" AS ENUM('IN', 'OUT');--> statement-breakpoint
ALTER TYPE "event"."scan_result" ADD VALUE 'READMITTED';--> statement-breakpoint
ALTER TYPE "event"."scan_result" ADD VALUE 'CHECKED_OUT';--> statement-breakpoint
ALTER TYPE "event"."scan_result" ADD VALUE 'NO_REENTRY';--> statement-breakpoint
ALTER TYPE "event"."scan_result" ADD VALUE 'NOT_INSIDE';--> statement-breakpoint
ALTER TYPE "event"."scan_result" ADD VALUE 'LIST_CLOSED';--> statement-breakpoint
ALTER TABLE "event"."check_in" ADD COLUMN "direction" "event"."scan_direction" DEFAULT 'IN' NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."check_in" ADD COLUMN "undo_reason" text;--> statement-breakpoint
ALTER TABLE "event"."check_in_list" ADD COLUMN "may_reenter" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."check_in_list" ADD COLUMN "opens_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event"."check_in_list" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event"."check_in_list" ADD COLUMN "inside" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."check_in_undo" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "event"."scan_device" ADD COLUMN "clock_skew_ms" integer;--> statement-breakpoint
UPDATE "event"."check_in_list" SET "inside" = "checked_in";
