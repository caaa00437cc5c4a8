CREATE TYPE "event"."feed_status" AS ENUM('IDLE', 'RUNNING', 'FAILED', 'PAUSED');--> statement-breakpoint
CREATE TYPE "event"."series_registration_scope" AS ENUM('PER_OCCURRENCE', 'WHOLE_SERIES', 'BOTH');--> statement-breakpoint
CREATE TABLE "event"."event_series" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"community_id" text,
	"created_by" text NOT NULL,
	"rrule" text NOT NULL,
	"start_local" text NOT NULL,
	"time_zone" text NOT NULL,
	"rdates" text[] NOT NULL,
	"exdates" text[] NOT NULL,
	"template" jsonb NOT NULL,
	"registration_scope" "event"."series_registration_scope" NOT NULL,
	"horizon_days" integer NOT NULL,
	"is_published" boolean NOT NULL,
	"materialized_until" timestamp with time zone NOT NULL,
	"next_run_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."feed_import" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"created_by" text NOT NULL,
	"url" text,
	"source_kind" text NOT NULL,
	"is_dry_run" boolean NOT NULL,
	"refresh_minutes" integer,
	"status" "event"."feed_status" NOT NULL,
	"content" "bytea",
	"is_removing" boolean DEFAULT false NOT NULL,
	"removes_events" boolean DEFAULT false NOT NULL,
	"time_zone" text NOT NULL,
	"etag" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_run_at" timestamp with time zone,
	"next_run_at" timestamp with time zone,
	"report" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."person_feed" (
	"user_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."series_date" (
	"series_id" text NOT NULL,
	"slot" text NOT NULL,
	"event_id" text,
	"is_detached" boolean NOT NULL,
	"is_dropped" boolean NOT NULL,
	"calendar_uid" text NOT NULL,
	"recurrence_id" text NOT NULL,
	CONSTRAINT "series_date_series_id_slot_pk" PRIMARY KEY("series_id","slot"),
	CONSTRAINT "series_date_event" UNIQUE("event_id"),
	CONSTRAINT "series_date_in_calendars" UNIQUE("calendar_uid","recurrence_id")
);
--> statement-breakpoint
CREATE TABLE "event"."series_person" (
	"series_id" text NOT NULL,
	"user_id" text NOT NULL,
	"placed_until" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "series_person_series_id_user_id_pk" PRIMARY KEY("series_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "event"."event" ADD COLUMN "is_series_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."series_date" ADD CONSTRAINT "series_date_series_id_event_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "event"."event_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."series_date" ADD CONSTRAINT "series_date_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."series_person" ADD CONSTRAINT "series_person_series_id_event_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "event"."event_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_series_due" ON "event"."event_series" USING btree ("next_run_at") WHERE "event"."event_series"."next_run_at" is not null;--> statement-breakpoint
CREATE INDEX "feed_import_due" ON "event"."feed_import" USING btree ("next_run_at") WHERE "event"."feed_import"."next_run_at" is not null;--> statement-breakpoint
CREATE INDEX "feed_import_by_community" ON "event"."feed_import" USING btree ("community_id","id");--> statement-breakpoint
CREATE INDEX "event_cancelled" ON "event"."event" USING btree ("starts_at") WHERE "event"."event"."status" = 'CANCELLED';