CREATE TYPE "event"."device_profile" AS ENUM('STEWARD', 'SUPERVISOR', 'KIOSK');--> statement-breakpoint
ALTER TYPE "event"."scan_result" ADD VALUE 'NOT_ON_LIST';--> statement-breakpoint
CREATE TABLE "event"."scan_device" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"list_id" text NOT NULL,
	"name" text NOT NULL,
	"profile" "event"."device_profile" NOT NULL,
	"gate" text,
	"enrolment_hash" text,
	"enrol_until" timestamp with time zone NOT NULL,
	"secret_hash" text,
	"enrolled_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone,
	"queued" integer DEFAULT 0 NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event"."check_in" ALTER COLUMN "by_user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."check_in_undo" ALTER COLUMN "by_user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."check_in" ADD COLUMN "device_id" text;--> statement-breakpoint
ALTER TABLE "event"."check_in_list" ADD COLUMN "ticket_type_ids" text[];--> statement-breakpoint
ALTER TABLE "event"."check_in_list" ADD COLUMN "gates" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."scan_device" ADD CONSTRAINT "scan_device_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."scan_device" ADD CONSTRAINT "scan_device_list_id_check_in_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "event"."check_in_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scan_device_by_event" ON "event"."scan_device" USING btree ("event_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "scan_device_enrolment" ON "event"."scan_device" USING btree ("enrolment_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "scan_device_secret" ON "event"."scan_device" USING btree ("secret_hash");