CREATE TYPE "community"."community_role" AS ENUM('OWNER', 'ADMIN', 'ORGANIZER', 'MODERATOR', 'MEMBER');--> statement-breakpoint
CREATE TYPE "community"."join_policy" AS ENUM('OPEN', 'APPROVAL', 'CLOSED');--> statement-breakpoint
CREATE TYPE "community"."membership_status" AS ENUM('REQUESTED', 'ACTIVE', 'REJECTED', 'LEFT', 'REMOVED');--> statement-breakpoint
CREATE TYPE "community"."post_audience" AS ENUM('PUBLIC', 'MEMBERS');--> statement-breakpoint
CREATE TYPE "community"."post_kind" AS ENUM('ANNOUNCEMENT', 'POST');--> statement-breakpoint
CREATE TYPE "community"."visibility" AS ENUM('PUBLIC', 'UNLISTED', 'PRIVATE');--> statement-breakpoint
CREATE TABLE "community"."community" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"summary" text,
	"description" text,
	"avatar_url" text,
	"cover_url" text,
	"visibility" "community"."visibility" NOT NULL,
	"join_policy" "community"."join_policy" NOT NULL,
	"languages" text[] NOT NULL,
	"time_zone" text NOT NULL,
	"location" jsonb,
	"topics" text[] NOT NULL,
	"links" jsonb NOT NULL,
	"search_text" text NOT NULL,
	"member_count" integer DEFAULT 0 NOT NULL,
	"follower_count" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "community_slug" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "community"."follow" (
	"community_id" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_user_id_community_id_pk" PRIMARY KEY("user_id","community_id")
);
--> statement-breakpoint
CREATE TABLE "community"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "community"."inbox" (
	"message_id" text PRIMARY KEY NOT NULL,
	"handled_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "community"."membership" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" "community"."community_role" NOT NULL,
	"status" "community"."membership_status" NOT NULL,
	"message" text,
	"joined_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_once" UNIQUE("user_id","community_id")
);
--> statement-breakpoint
CREATE TABLE "community"."outbox" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "community"."outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "community"."post" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"event_id" text,
	"author_id" text NOT NULL,
	"kind" "community"."post_kind" NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"audience" "community"."post_audience" NOT NULL,
	"pinned" boolean NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removed_by" text
);
--> statement-breakpoint
ALTER TABLE "community"."follow" ADD CONSTRAINT "follow_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "community"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community"."membership" ADD CONSTRAINT "membership_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "community"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community"."post" ADD CONSTRAINT "post_community_id_community_id_fk" FOREIGN KEY ("community_id") REFERENCES "community"."community"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "community_by_size" ON "community"."community" USING btree ("member_count","id");--> statement-breakpoint
CREATE INDEX "community_search" ON "community"."community" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "community_topics" ON "community"."community" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "membership_by_community" ON "community"."membership" USING btree ("community_id","status","role","id");--> statement-breakpoint
CREATE INDEX "post_by_community" ON "community"."post" USING btree ("community_id","pinned","id");