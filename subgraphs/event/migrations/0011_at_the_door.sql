CREATE TYPE "event"."admission_kind" AS ENUM('WALK_IN', 'PENDING', 'WAITLISTED');--> statement-breakpoint
CREATE TYPE "event"."registration_source" AS ENUM('WEB', 'DOOR', 'IMPORT');--> statement-breakpoint
CREATE TABLE "event"."door_admission" (
	"id" text PRIMARY KEY NOT NULL,
	"list_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"kind" "event"."admission_kind" NOT NULL,
	"heads" smallint NOT NULL,
	"is_over_capacity" boolean NOT NULL,
	"reason" text,
	"gate" text,
	"by_user_id" text,
	"device_id" text,
	"nonce" text NOT NULL,
	"fingerprint" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "door_admission_nonce" UNIQUE("list_id","nonce")
);
--> statement-breakpoint
CREATE TABLE "event"."guest" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"email" text NOT NULL,
	"email_hash" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"claimed_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event"."registration" ADD COLUMN "source" "event"."registration_source" DEFAULT 'WEB' NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."door_admission" ADD CONSTRAINT "door_admission_list_id_check_in_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "event"."check_in_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."guest" ADD CONSTRAINT "guest_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "door_admission_by_time" ON "event"."door_admission" USING btree ("list_id","at","id");--> statement-breakpoint
CREATE INDEX "guest_by_email" ON "event"."guest" USING btree ("email_hash","event_id");