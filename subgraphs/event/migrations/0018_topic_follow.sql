CREATE TABLE "event"."topic_follow" (
	"user_id" text NOT NULL,
	"topic" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "topic_follow_user_id_topic_pk" PRIMARY KEY("user_id","topic")
);
--> statement-breakpoint
CREATE INDEX "topic_follow_by_topic" ON "event"."topic_follow" USING btree ("topic");