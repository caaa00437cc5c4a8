DROP INDEX "event"."search_entry_words";--> statement-breakpoint
DROP INDEX "event"."search_entry_title";--> statement-breakpoint
CREATE INDEX "search_entry_past_words" ON "event"."search_entry" USING gin (event.words_of("id")) WITH (gin_pending_list_limit=512) WHERE "event"."search_entry"."is_past";--> statement-breakpoint
CREATE INDEX "search_entry_past_title" ON "event"."search_entry" USING gin (to_tsvector('simple', "title_words")) WHERE "event"."search_entry"."is_past";