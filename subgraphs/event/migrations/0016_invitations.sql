CREATE TABLE "event"."invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"email" text NOT NULL,
	"email_hash" text NOT NULL,
	"status" text NOT NULL,
	"message" text,
	"skips_approval" boolean NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"responded_at" timestamp with time zone,
	CONSTRAINT "invitation_once" UNIQUE("event_id","email_hash")
);
--> statement-breakpoint
ALTER TABLE "event"."invitation" ADD CONSTRAINT "invitation_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_by_event" ON "event"."invitation" USING btree ("event_id","id");