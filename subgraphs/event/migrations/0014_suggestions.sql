CREATE TABLE "event"."follow" (
	"community_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "follow_user_id_community_id_pk" PRIMARY KEY("user_id","community_id")
);
--> statement-breakpoint
CREATE TABLE "event"."suggestion_mute" (
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestion_mute_user_id_key_pk" PRIMARY KEY("user_id","key")
);
