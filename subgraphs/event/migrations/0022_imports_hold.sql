CREATE TABLE "event"."feed_import_event" (
	"import_id" text NOT NULL,
	"event_id" text NOT NULL,
	CONSTRAINT "feed_import_event_import_id_event_id_pk" PRIMARY KEY("import_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "event"."event" ADD COLUMN "source_said" jsonb;--> statement-breakpoint
ALTER TABLE "event"."event" ADD COLUMN "source_cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event"."feed_import_event" ADD CONSTRAINT "feed_import_event_import_id_feed_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "event"."feed_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event"."feed_import_event" ADD CONSTRAINT "feed_import_event_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "event"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feed_import_event_by_event" ON "event"."feed_import_event" USING btree ("event_id");--> statement-breakpoint
-- What imports brought so far is whatever came from their source; those that share one hold it together.
INSERT INTO "event"."feed_import_event" (import_id, event_id)
SELECT i.id, e.id FROM "event"."feed_import" i
JOIN "event"."event" e ON e.community_id = i.community_id AND e.source_kind = i.source_kind
WHERE NOT i.is_dry_run;
