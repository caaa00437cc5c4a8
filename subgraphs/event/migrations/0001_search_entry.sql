CREATE TABLE "event"."search_entry" (
	"id" text NOT NULL,
	"is_past" boolean NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "event"."search_entry_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"visibility" "event"."event_visibility" NOT NULL,
	"community_id" text,
	"format" "event"."event_format" NOT NULL,
	"category" text,
	"city_folded" text,
	"country_code" text,
	"is_free" boolean NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"popularity" integer NOT NULL,
	"facets" text NOT NULL,
	"title_words" text NOT NULL,
	"place_words" text NOT NULL,
	"topics" text[] NOT NULL,
	"search" "tsvector" NOT NULL,
	CONSTRAINT "search_entry_id_is_past_pk" PRIMARY KEY("id","is_past")
) PARTITION BY LIST ("is_past");
--> statement-breakpoint
CREATE TABLE "event"."search_entry_live" PARTITION OF "event"."search_entry" FOR VALUES IN (false) WITH (toast_tuple_target = 128);
--> statement-breakpoint
CREATE TABLE "event"."search_entry_past" PARTITION OF "event"."search_entry" FOR VALUES IN (true) WITH (toast_tuple_target = 128);
--> statement-breakpoint
DROP INDEX "event"."event_by_start";--> statement-breakpoint
DROP INDEX "event"."event_by_city";--> statement-breakpoint
DROP INDEX "event"."event_by_category";--> statement-breakpoint
DROP INDEX "event"."event_search";--> statement-breakpoint
DROP INDEX "event"."event_topics";--> statement-breakpoint
DROP INDEX "event"."event_place";--> statement-breakpoint
ALTER TABLE "event"."event" ADD COLUMN "title_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "event"."event" ADD COLUMN "place_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "search_entry_by_start" ON "event"."search_entry" USING btree ("starts_at","ends_at","id");--> statement-breakpoint
CREATE INDEX "search_entry_by_community" ON "event"."search_entry" USING btree ("community_id","starts_at","ends_at","id");--> statement-breakpoint
CREATE INDEX "search_entry_by_city" ON "event"."search_entry" USING btree ("city_folded","starts_at","ends_at","id");--> statement-breakpoint
CREATE INDEX "search_entry_by_popularity" ON "event"."search_entry" USING btree ((-"popularity"),"starts_at","ends_at","id");--> statement-breakpoint
CREATE INDEX "search_entry_by_seq" ON "event"."search_entry" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "search_entry_words" ON "event"."search_entry" USING gin ("search") WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "search_entry_topics" ON "event"."search_entry" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "search_entry_place" ON "event"."search_entry" USING gist (point("longitude", "latitude")) WHERE "event"."search_entry"."latitude" is not null;--> statement-breakpoint
-- Words of one weight in their order, read back from what they were searched by.
UPDATE "event"."event" SET
	title_words = coalesce((SELECT string_agg(word.lexeme, ' ' ORDER BY place.at) FROM unnest(search) AS word, unnest(word.positions, word.weights) AS place (at, weight) WHERE place.weight = 'A'), ''),
	place_words = coalesce((SELECT string_agg(word.lexeme, ' ' ORDER BY place.at) FROM unnest(search) AS word, unnest(word.positions, word.weights) AS place (at, weight) WHERE place.weight = 'B'), '');--> statement-breakpoint
CREATE FUNCTION "event"."keep_search_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF tg_op <> 'INSERT' THEN
		DELETE FROM event.search_entry WHERE id = old.id;
	END IF;
	IF tg_op <> 'DELETE' AND new.status = 'PUBLISHED' AND new.visibility IN ('PUBLIC', 'MEMBERS') THEN
		INSERT INTO event.search_entry (
			id, is_past, starts_at, ends_at, visibility, community_id, format, category, city_folded,
			country_code, is_free, latitude, longitude, popularity, facets, title_words, place_words, topics, search
		) VALUES (
			new.id, new.ends_at < now() - interval '1 hour', new.starts_at, new.ends_at, new.visibility,
			new.community_id, new.format, new.category, new.venue_city_folded, new.venue_country_code, new.is_free,
			CASE WHEN new.format <> 'ONLINE' THEN new.latitude END,
			CASE WHEN new.format <> 'ONLINE' THEN new.longitude END,
			coalesce((SELECT confirmed FROM event.seat_counter WHERE id = new.id), 0),
			concat_ws('|', new.format, coalesce(new.category, ''), coalesce(new.venue_country_code, ''),
				CASE WHEN new.is_free THEN '1' ELSE '0' END, coalesce(new.venue_city, '')),
			new.title_words, new.place_words, new.topics, new.search
		);
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "keep_search_entry" AFTER INSERT OR DELETE OR UPDATE OF
	status, visibility, community_id, format, category, topics, starts_at, ends_at, venue_city, venue_city_folded,
	venue_country_code, latitude, longitude, is_free, title_words, place_words, search
ON "event"."event" FOR EACH ROW EXECUTE FUNCTION "event"."keep_search_entry"();--> statement-breakpoint
-- The trigger is told of what is there already.
UPDATE "event"."event" SET status = status;
