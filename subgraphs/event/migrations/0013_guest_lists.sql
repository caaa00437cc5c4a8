CREATE TABLE "event"."imported_guest" (
	"event_id" text NOT NULL,
	"key" text NOT NULL,
	"registration_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imported_guest_event_id_key_pk" PRIMARY KEY("event_id","key")
);
--> statement-breakpoint
ALTER TABLE "event"."imported_guest" ADD CONSTRAINT "imported_guest_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;