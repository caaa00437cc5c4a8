CREATE TABLE "event"."check_in_undo" (
	"list_id" text NOT NULL,
	"nonce" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_user_id" text NOT NULL,
	CONSTRAINT "check_in_undo_list_id_nonce_pk" PRIMARY KEY("list_id","nonce")
);
--> statement-breakpoint
ALTER TABLE "event"."check_in" ADD COLUMN "let_in" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."check_in" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "event"."check_in" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."check_in_undo" ADD CONSTRAINT "check_in_undo_list_id_check_in_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "event"."check_in_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
UPDATE "event"."check_in" SET "let_in" = true, "recorded_at" = "at" WHERE "result" = 'ADMITTED';
