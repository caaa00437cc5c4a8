CREATE TABLE "event"."after_event" (
	"event_id" text PRIMARY KEY NOT NULL,
	"has_no_shows" boolean,
	"is_feedback_public" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event"."event_view" (
	"event_id" text NOT NULL,
	"day" date NOT NULL,
	"source" text NOT NULL,
	"views" integer NOT NULL,
	"visitors" integer NOT NULL,
	CONSTRAINT "event_view_event_id_day_source_pk" PRIMARY KEY("event_id","day","source")
);
--> statement-breakpoint
CREATE TABLE "event"."feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"author_key" text NOT NULL,
	"user_id" text,
	"rating" smallint NOT NULL,
	"comment" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_author" UNIQUE("author_key"),
	CONSTRAINT "feedback_rating" CHECK ("event"."feedback"."rating" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "event"."registration" ADD COLUMN "referral" text;--> statement-breakpoint
ALTER TABLE "event"."after_event" ADD CONSTRAINT "after_event_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."event_view" ADD CONSTRAINT "event_view_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."feedback" ADD CONSTRAINT "feedback_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_by_event" ON "event"."feedback" USING btree ("event_id","id");