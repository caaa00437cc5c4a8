CREATE TABLE "assistant"."action" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"kind" text NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text,
	"ticket_type_id" text,
	"quantity" integer,
	"summary" text NOT NULL,
	"status" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"outcome" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assistant"."citation" (
	"message_id" text NOT NULL,
	"marker" integer NOT NULL,
	"kind" text NOT NULL,
	"record_id" text NOT NULL,
	"title" text NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "citation_message_id_marker_pk" PRIMARY KEY("message_id","marker")
);
--> statement-breakpoint
CREATE TABLE "assistant"."conversation" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text,
	"title" text NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assistant"."idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "assistant"."inbox" (
	"message_id" text PRIMARY KEY NOT NULL,
	"handled_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assistant"."message" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"text" text NOT NULL,
	"status" text NOT NULL,
	"asker" text,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_position" UNIQUE("conversation_id","position")
);
--> statement-breakpoint
CREATE TABLE "assistant"."outbox" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assistant"."outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assistant"."tool_call" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"name" text NOT NULL,
	"arguments" jsonb NOT NULL,
	"status" text NOT NULL,
	"result" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assistant"."action" ADD CONSTRAINT "action_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "assistant"."message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant"."citation" ADD CONSTRAINT "citation_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "assistant"."message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant"."message" ADD CONSTRAINT "message_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "assistant"."conversation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant"."tool_call" ADD CONSTRAINT "tool_call_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "assistant"."message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_by_message" ON "assistant"."action" USING btree ("message_id","id");--> statement-breakpoint
CREATE INDEX "conversation_by_owner" ON "assistant"."conversation" USING btree ("owner_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "message_by_asker" ON "assistant"."message" USING btree ("asker","created_at");--> statement-breakpoint
CREATE INDEX "message_by_lease" ON "assistant"."message" USING btree ("lease_until");--> statement-breakpoint
CREATE INDEX "tool_call_by_message" ON "assistant"."tool_call" USING btree ("message_id","id");