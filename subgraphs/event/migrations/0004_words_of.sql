DROP FUNCTION "event"."entries_with";--> statement-breakpoint
DROP INDEX "event"."search_entry_words";--> statement-breakpoint
ALTER TABLE "event"."search_entry" DROP COLUMN "search";--> statement-breakpoint
-- What an event is found by. Immutable as far as an entry goes: the trigger writes a new entry, and so a
-- new index row, whenever it changes. The cost says what it is to read it: never for every row.
CREATE FUNCTION "event"."words_of"(event_id text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'SELECT search FROM event.event WHERE id = event_id';--> statement-breakpoint
CREATE OR REPLACE FUNCTION "event"."keep_search_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF tg_op <> 'INSERT' THEN
		DELETE FROM event.search_entry WHERE id = old.id;
	END IF;
	IF tg_op <> 'DELETE' AND new.status = 'PUBLISHED' AND new.visibility IN ('PUBLIC', 'MEMBERS') THEN
		INSERT INTO event.search_entry (
			id, is_past, starts_at, ends_at, visibility, community_id, format, category, city_folded,
			country_code, is_free, latitude, longitude, popularity, facets, title_words, place_words, topics
		) VALUES (
			new.id, new.ends_at < now() - interval '1 hour', new.starts_at, new.ends_at, new.visibility,
			new.community_id, new.format, new.category, new.venue_city_folded, new.venue_country_code, new.is_free,
			CASE WHEN new.format <> 'ONLINE' THEN new.latitude END,
			CASE WHEN new.format <> 'ONLINE' THEN new.longitude END,
			coalesce((SELECT confirmed FROM event.seat_counter WHERE id = new.id), 0),
			concat_ws('|', new.format, coalesce(new.category, ''), coalesce(new.venue_country_code, ''),
				CASE WHEN new.is_free THEN '1' ELSE '0' END, coalesce(new.venue_city, '')),
			new.title_words, new.place_words, new.topics
		);
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
-- Written anew, so that they are narrow.
TRUNCATE "event"."search_entry";--> statement-breakpoint
UPDATE "event"."event" SET status = status;--> statement-breakpoint
CREATE INDEX "search_entry_words" ON "event"."search_entry" USING gin (event.words_of("id")) WITH (gin_pending_list_limit=512);
