CREATE TYPE "event"."question_kind" AS ENUM('TEXT', 'LONG_TEXT', 'NUMBER', 'BOOLEAN', 'SINGLE_CHOICE', 'MULTI_CHOICE', 'DATE', 'EMAIL', 'PHONE', 'URL', 'COUNTRY', 'CONSENT');--> statement-breakpoint
CREATE TYPE "event"."question_stage" AS ENUM('REGISTRATION', 'CHECK_IN', 'AFTER_EVENT');--> statement-breakpoint
CREATE TYPE "event"."waitlist_promotion" AS ENUM('AUTOMATIC', 'OFFER', 'MANUAL');--> statement-breakpoint
CREATE TABLE "event"."question" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" smallint NOT NULL,
	"prompt" text NOT NULL,
	"help" text,
	"kind" "event"."question_kind" NOT NULL,
	"is_required" boolean NOT NULL,
	"options" text[] NOT NULL,
	"is_per_ticket" boolean NOT NULL,
	"ask_at" "event"."question_stage" NOT NULL,
	"visible_if_id" text,
	"visible_if_any" text[] NOT NULL,
	"ticket_type_ids" text[] NOT NULL,
	"is_private" boolean NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "event"."throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event"."seat_counter" DROP CONSTRAINT "seat_counter_not_negative";--> statement-breakpoint
ALTER TABLE "event"."seat_counter" DROP CONSTRAINT "seat_counter_not_oversold";--> statement-breakpoint
DROP INDEX "event"."registration_live";--> statement-breakpoint
DROP INDEX "event"."registration_queue";--> statement-breakpoint
-- A value that is added to a type cannot be used before the transaction ends, and an index below uses one.
ALTER TYPE "event"."registration_status" RENAME TO "registration_status_before";--> statement-breakpoint
CREATE TYPE "event"."registration_status" AS ENUM('PENDING_APPROVAL', 'WAITLISTED', 'OFFERED', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'EXPIRED');--> statement-breakpoint
ALTER TABLE "event"."registration"
	ALTER COLUMN "status" TYPE "event"."registration_status" USING "status"::text::"event"."registration_status",
	ALTER COLUMN "status_before" TYPE "event"."registration_status" USING "status_before"::text::"event"."registration_status";--> statement-breakpoint
DROP TYPE "event"."registration_status_before";--> statement-breakpoint
CREATE INDEX "registration_queue" ON "event"."registration" USING btree ("event_id","queue_no") WHERE "event"."registration"."status" = 'WAITLISTED';--> statement-breakpoint
ALTER TABLE "event"."event" ADD COLUMN "waitlist_promotion" "event"."waitlist_promotion" DEFAULT 'AUTOMATIC' NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."event" ADD COLUMN "offer_minutes" integer DEFAULT 1440 NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."registration" ADD COLUMN "offered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event"."registration" ADD COLUMN "offer_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event"."registration" ADD COLUMN "answers" jsonb;--> statement-breakpoint
ALTER TABLE "event"."seat_counter" ADD COLUMN "is_forced" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."seat_counter" ADD COLUMN "offered" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."ticket_type" ADD COLUMN "min_per_registration" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."ticket_type" ADD COLUMN "max_per_registration" smallint DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."ticket_type" ADD COLUMN "requires_approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."ticket_type" ADD COLUMN "is_hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."ticket_type" ADD COLUMN "is_members_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."ticket_type" ADD COLUMN "format" "event"."event_format";--> statement-breakpoint
ALTER TABLE "event"."ticket_type" ADD COLUMN "access_code_hash" text;--> statement-breakpoint
ALTER TABLE "event"."question" ADD CONSTRAINT "question_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_by_event" ON "event"."question" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "throttle_by_end" ON "event"."throttle" USING btree ("resets_at");--> statement-breakpoint
CREATE INDEX "registration_offers" ON "event"."registration" USING btree ("offer_expires_at","event_id") WHERE "event"."registration"."status" = 'OFFERED';--> statement-breakpoint
CREATE UNIQUE INDEX "registration_live" ON "event"."registration" USING btree ("event_id","user_id") WHERE "event"."registration"."status" in ('PENDING_APPROVAL', 'WAITLISTED', 'OFFERED', 'CONFIRMED');--> statement-breakpoint
ALTER TABLE "event"."seat_counter" ADD CONSTRAINT "seat_counter_not_negative" CHECK (least("event"."seat_counter"."confirmed", "event"."seat_counter"."held", "event"."seat_counter"."offered", "event"."seat_counter"."waiting", "event"."seat_counter"."pending") >= 0);--> statement-breakpoint
ALTER TABLE "event"."seat_counter" ADD CONSTRAINT "seat_counter_not_oversold" CHECK ("event"."seat_counter"."capacity" is null or "event"."seat_counter"."is_forced" or "event"."seat_counter"."confirmed" + "event"."seat_counter"."offered" <= "event"."seat_counter"."capacity");