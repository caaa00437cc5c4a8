ALTER TYPE "event"."registration_status" ADD VALUE 'AWAITING_EMAIL' BEFORE 'PENDING_APPROVAL';--> statement-breakpoint
CREATE TABLE "event"."guest_wish" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"guest_id" text NOT NULL,
	"name" text NOT NULL,
	"asked" jsonb NOT NULL,
	"code_hash" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event"."guest_wish" ADD CONSTRAINT "guest_wish_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "event"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guest_wish_due" ON "event"."guest_wish" USING btree ("expires_at");