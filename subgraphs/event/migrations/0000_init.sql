CREATE TYPE "event"."attendee_list_visibility" AS ENUM('EVERYONE', 'ATTENDEES', 'HOSTS');--> statement-breakpoint
CREATE TYPE "event"."cancelled_by" AS ENUM('ATTENDEE', 'HOST', 'EVENT');--> statement-breakpoint
CREATE TYPE "event"."community_role" AS ENUM('OWNER', 'ADMIN', 'ORGANIZER', 'MODERATOR', 'MEMBER');--> statement-breakpoint
CREATE TYPE "event"."community_visibility" AS ENUM('PUBLIC', 'UNLISTED', 'PRIVATE');--> statement-breakpoint
CREATE TYPE "event"."event_format" AS ENUM('IN_PERSON', 'ONLINE', 'HYBRID');--> statement-breakpoint
CREATE TYPE "event"."event_role" AS ENUM('OWNER', 'CO_HOST', 'MANAGER', 'CHECK_IN', 'SPEAKER');--> statement-breakpoint
CREATE TYPE "event"."event_status" AS ENUM('DRAFT', 'PUBLISHED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "event"."event_visibility" AS ENUM('PUBLIC', 'UNLISTED', 'MEMBERS', 'PRIVATE');--> statement-breakpoint
CREATE TYPE "event"."registration_mode" AS ENUM('OPEN', 'NONE', 'EXTERNAL', 'CLOSED');--> statement-breakpoint
CREATE TYPE "event"."registration_status" AS ENUM('PENDING_APPROVAL', 'WAITLISTED', 'CONFIRMED', 'DECLINED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "event"."scan_result" AS ENUM('ADMITTED', 'ALREADY_IN', 'INVALID_SIGNATURE', 'WRONG_EVENT', 'WRONG_TIME', 'REVOKED', 'UNKNOWN_TICKET');--> statement-breakpoint
CREATE TABLE "event"."check_in" (
	"id" text PRIMARY KEY NOT NULL,
	"list_id" text NOT NULL,
	"event_id" text NOT NULL,
	"ticket_id" text,
	"result" "event"."scan_result" NOT NULL,
	"gate" text,
	"nonce" text NOT NULL,
	"fingerprint" text NOT NULL,
	"by_user_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"revision" integer NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	"previous_id" text,
	CONSTRAINT "check_in_nonce" UNIQUE("list_id","nonce")
);
--> statement-breakpoint
CREATE TABLE "event"."check_in_list" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"is_default" boolean NOT NULL,
	"checked_in" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."community" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"visibility" "event"."community_visibility" NOT NULL,
	"is_archived" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."event" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text,
	"description" text,
	"locale" text NOT NULL,
	"cover_upload_id" text,
	"tint" smallint NOT NULL,
	"status" "event"."event_status" NOT NULL,
	"visibility" "event"."event_visibility" NOT NULL,
	"format" "event"."event_format" NOT NULL,
	"category" text,
	"topics" text[] NOT NULL,
	"starts_at_local" text NOT NULL,
	"ends_at_local" text NOT NULL,
	"time_zone" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"all_day" boolean NOT NULL,
	"venue_name" text,
	"venue_address" text,
	"venue_city" text,
	"venue_city_folded" text,
	"venue_country_code" text,
	"venue_how_to_find" text,
	"latitude" double precision,
	"longitude" double precision,
	"online_provider" text,
	"online_join_url" text,
	"community_id" text,
	"registration_mode" "event"."registration_mode" NOT NULL,
	"registration_opens_at" timestamp with time zone,
	"registration_closes_at" timestamp with time zone,
	"external_url" text,
	"requires_approval" boolean NOT NULL,
	"guests_per_registration" integer NOT NULL,
	"waitlist_enabled" boolean NOT NULL,
	"is_free" boolean NOT NULL,
	"attendee_list_visibility" "event"."attendee_list_visibility" NOT NULL,
	"published_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancellation_reason" text,
	"source_kind" text,
	"source_uid" text,
	"source_url" text,
	"source_digest" text,
	"search" "tsvector" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_slug" UNIQUE("slug"),
	CONSTRAINT "event_ends_after_start" CHECK ("event"."event"."ends_at" >= "event"."event"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "event"."event_host" (
	"event_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" "event"."event_role" NOT NULL,
	"is_listed" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_host_event_id_user_id_pk" PRIMARY KEY("event_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "event"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "event"."inbox" (
	"message_id" text PRIMARY KEY NOT NULL,
	"handled_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."membership" (
	"community_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" "event"."community_role" NOT NULL,
	CONSTRAINT "membership_user_id_community_id_pk" PRIMARY KEY("user_id","community_id")
);
--> statement-breakpoint
CREATE TABLE "event"."outbox" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event"."outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."person" (
	"user_id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"display_name" text NOT NULL,
	"locale" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."registration" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"user_id" text NOT NULL,
	"status" "event"."registration_status" NOT NULL,
	"quantity" integer NOT NULL,
	"attendee_name" text NOT NULL,
	"attendee_folded" text NOT NULL,
	"queue_no" bigint,
	"passes" smallint DEFAULT 0 NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"decision_message" text,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" "event"."cancelled_by",
	"status_before" "event"."registration_status",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."registration_item" (
	"registration_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	"position" smallint NOT NULL,
	"quantity" integer NOT NULL,
	"holder_names" text[] NOT NULL,
	CONSTRAINT "registration_item_registration_id_ticket_type_id_pk" PRIMARY KEY("registration_id","ticket_type_id")
);
--> statement-breakpoint
CREATE TABLE "event"."seat_counter" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"is_open" boolean DEFAULT false NOT NULL,
	"capacity" integer,
	"confirmed" integer DEFAULT 0 NOT NULL,
	"held" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"pending" integer DEFAULT 0 NOT NULL,
	"queue_tail" bigint DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "seat_counter_not_negative" CHECK (least("event"."seat_counter"."confirmed", "event"."seat_counter"."held", "event"."seat_counter"."waiting", "event"."seat_counter"."pending") >= 0),
	CONSTRAINT "seat_counter_not_oversold" CHECK ("event"."seat_counter"."capacity" is null or "event"."seat_counter"."confirmed" <= "event"."seat_counter"."capacity")
);
--> statement-breakpoint
CREATE TABLE "event"."signing_key" (
	"kid" integer PRIMARY KEY NOT NULL,
	"public_key" "bytea" NOT NULL,
	"private_key" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	"verify_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "event"."ticket" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"event_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	"position" integer NOT NULL,
	"holder_name" text NOT NULL,
	"holder_folded" text NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "ticket_head" UNIQUE("registration_id","position")
);
--> statement-breakpoint
CREATE TABLE "event"."ticket_type" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"number" smallint NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"position" integer NOT NULL,
	"price_amount" text,
	"price_currency" text,
	"sales_start" timestamp with time zone,
	"sales_end" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_type_number" UNIQUE("event_id","number")
);
--> statement-breakpoint
CREATE TABLE "event"."upload" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"tint" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event"."check_in" ADD CONSTRAINT "check_in_list_id_check_in_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "event"."check_in_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."check_in_list" ADD CONSTRAINT "check_in_list_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."event_host" ADD CONSTRAINT "event_host_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."registration" ADD CONSTRAINT "registration_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."registration_item" ADD CONSTRAINT "registration_item_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "event"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."registration_item" ADD CONSTRAINT "registration_item_ticket_type_id_ticket_type_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "event"."ticket_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."seat_counter" ADD CONSTRAINT "seat_counter_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."ticket" ADD CONSTRAINT "ticket_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "event"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."ticket_type" ADD CONSTRAINT "ticket_type_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_once" ON "event"."check_in" USING btree ("list_id","ticket_id") WHERE "event"."check_in"."result" = 'ADMITTED' and "event"."check_in"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "check_in_by_time" ON "event"."check_in" USING btree ("list_id","at","id");--> statement-breakpoint
CREATE INDEX "check_in_by_revision" ON "event"."check_in" USING btree ("list_id","revision");--> statement-breakpoint
CREATE INDEX "check_in_by_ticket" ON "event"."check_in" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "check_in_list_by_event" ON "event"."check_in_list" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_list_default" ON "event"."check_in_list" USING btree ("event_id") WHERE "event"."check_in_list"."is_default";--> statement-breakpoint
CREATE INDEX "event_by_start" ON "event"."event" USING btree ("starts_at","ends_at","id","status","visibility","community_id","format","category","venue_city_folded","venue_country_code","is_free");--> statement-breakpoint
CREATE INDEX "event_by_community" ON "event"."event" USING btree ("community_id","starts_at","ends_at","id");--> statement-breakpoint
CREATE INDEX "event_by_city" ON "event"."event" USING btree ("venue_city_folded","starts_at","ends_at","id");--> statement-breakpoint
CREATE INDEX "event_by_category" ON "event"."event" USING btree ("category","starts_at","ends_at","id");--> statement-breakpoint
CREATE INDEX "event_search" ON "event"."event" USING gin ("search") WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "event_topics" ON "event"."event" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "event_place" ON "event"."event" USING gist (point("longitude", "latitude")) WHERE "event"."event"."latitude" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "event_source" ON "event"."event" USING btree ("community_id","source_kind","source_uid") WHERE "event"."event"."source_kind" is not null;--> statement-breakpoint
CREATE INDEX "event_host_by_user" ON "event"."event_host" USING btree ("user_id","event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_live" ON "event"."registration" USING btree ("event_id","user_id") WHERE "event"."registration"."status" in ('PENDING_APPROVAL', 'WAITLISTED', 'CONFIRMED');--> statement-breakpoint
CREATE INDEX "registration_queue" ON "event"."registration" USING btree ("event_id","queue_no") WHERE "event"."registration"."status" = 'WAITLISTED';--> statement-breakpoint
CREATE INDEX "registration_by_event" ON "event"."registration" USING btree ("event_id","id");--> statement-breakpoint
CREATE INDEX "registration_by_user" ON "event"."registration" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "registration_item_by_type" ON "event"."registration_item" USING btree ("ticket_type_id");--> statement-breakpoint
CREATE INDEX "seat_counter_by_event" ON "event"."seat_counter" USING btree ("event_id","id");--> statement-breakpoint
CREATE INDEX "ticket_by_holder" ON "event"."ticket" USING btree ("event_id","holder_folded");--> statement-breakpoint
CREATE INDEX "upload_by_owner" ON "event"."upload" USING btree ("owner_id","created_at");