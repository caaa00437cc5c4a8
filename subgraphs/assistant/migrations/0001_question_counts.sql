CREATE TABLE "assistant"."throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "throttle_by_end" ON "assistant"."throttle" USING btree ("resets_at");