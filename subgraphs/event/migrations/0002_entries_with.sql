-- Only the words that are matched lie out of line; what is weighed and counted stays in the narrow row.
ALTER TABLE "event"."search_entry"
	ALTER COLUMN "id" SET STORAGE MAIN, ALTER COLUMN "community_id" SET STORAGE MAIN,
	ALTER COLUMN "category" SET STORAGE MAIN, ALTER COLUMN "city_folded" SET STORAGE MAIN,
	ALTER COLUMN "country_code" SET STORAGE MAIN, ALTER COLUMN "facets" SET STORAGE MAIN,
	ALTER COLUMN "title_words" SET STORAGE MAIN, ALTER COLUMN "place_words" SET STORAGE MAIN,
	ALTER COLUMN "topics" SET STORAGE MAIN;--> statement-breakpoint
TRUNCATE "event"."search_entry";--> statement-breakpoint
UPDATE "event"."event" SET status = status;--> statement-breakpoint
-- Entries that match words, always by their index: the planner does not know that the words lie out of
-- line, and would rather read them all. Called as a function, it is not asked again.
CREATE FUNCTION "event"."entries_with"(query tsquery, is_live boolean) RETURNS TABLE (
	id text, is_past boolean, starts_at timestamptz, ends_at timestamptz, visibility event.event_visibility,
	community_id text, format event.event_format, category text, city_folded text, country_code text,
	is_free boolean, latitude float8, longitude float8, popularity integer, facets text, title_words text,
	place_words text, topics text[]
)
LANGUAGE plpgsql STABLE ROWS 500
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET work_mem = '32MB' AS $$
#variable_conflict use_column
BEGIN
	IF is_live THEN
		RETURN QUERY SELECT id, is_past, starts_at, ends_at, visibility, community_id, format, category, city_folded,
			country_code, is_free, latitude, longitude, popularity, facets, title_words, place_words, topics
		FROM event.search_entry WHERE NOT is_past AND search @@ query;
	ELSE
		RETURN QUERY SELECT id, is_past, starts_at, ends_at, visibility, community_id, format, category, city_folded,
			country_code, is_free, latitude, longitude, popularity, facets, title_words, place_words, topics
		FROM event.search_entry WHERE search @@ query;
	END IF;
END $$;
