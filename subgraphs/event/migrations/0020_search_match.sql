CREATE TABLE "event"."search_facet" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event"."search_facet_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"facets" text NOT NULL,
	"format" "event"."event_format" NOT NULL,
	"category" text,
	"city_folded" text,
	"country_code" text,
	"is_free" boolean NOT NULL,
	CONSTRAINT "search_facet_facets_unique" UNIQUE("facets")
);
--> statement-breakpoint
CREATE TABLE "event"."search_match" (
	"id" uuid PRIMARY KEY NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"visibility" "event"."event_visibility" NOT NULL,
	"facet_id" integer NOT NULL,
	"community_id" uuid,
	"latitude" double precision,
	"longitude" double precision
);
--> statement-breakpoint
-- As `words_of`: an entry is written anew whenever its title changes.
CREATE FUNCTION "event"."title_of"(event_id text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'SELECT to_tsvector(''simple'', title_words) FROM event.event WHERE id = event_id';--> statement-breakpoint
CREATE FUNCTION "event"."keep_search_match"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	facet integer;
BEGIN
	IF tg_op = 'DELETE' THEN
		DELETE FROM event.search_match WHERE id = substr(old.id, 5)::uuid;
		RETURN NULL;
	END IF;
	SELECT id INTO facet FROM event.search_facet WHERE facets = new.facets;
	IF NOT found THEN
		INSERT INTO event.search_facet (facets, format, category, city_folded, country_code, is_free)
		VALUES (new.facets, new.format, new.category, new.city_folded, new.country_code, new.is_free)
		ON CONFLICT DO NOTHING;
		SELECT id INTO facet FROM event.search_facet WHERE facets = new.facets;
	END IF;
	INSERT INTO event.search_match (id, starts_at, ends_at, visibility, facet_id, community_id, latitude, longitude)
	VALUES (substr(new.id, 5)::uuid, new.starts_at, new.ends_at, new.visibility, facet,
		substr(new.community_id, 5)::uuid, new.latitude, new.longitude);
	RETURN NULL;
END $$;--> statement-breakpoint
-- On the entries, so that one that moves to the past is a match no more.
CREATE TRIGGER "keep_search_match" AFTER INSERT ON "event"."search_entry"
FOR EACH ROW WHEN (NOT new.is_past) EXECUTE FUNCTION "event"."keep_search_match"();--> statement-breakpoint
CREATE TRIGGER "drop_search_match" AFTER DELETE ON "event"."search_entry"
FOR EACH ROW WHEN (NOT old.is_past) EXECUTE FUNCTION "event"."keep_search_match"();--> statement-breakpoint
INSERT INTO "event"."search_facet" (facets, format, category, city_folded, country_code, is_free)
SELECT DISTINCT ON (facets) facets, format, category, city_folded, country_code, is_free FROM "event"."search_entry_live";--> statement-breakpoint
INSERT INTO "event"."search_match" (id, starts_at, ends_at, visibility, facet_id, community_id, latitude, longitude)
SELECT substr(entry.id, 5)::uuid, starts_at, ends_at, visibility, facet.id, substr(community_id, 5)::uuid, latitude, longitude
FROM "event"."search_entry_live" AS entry JOIN "event"."search_facet" AS facet USING (facets);--> statement-breakpoint
CREATE INDEX "search_match_words" ON "event"."search_match" USING gin (event.words_of('evt_' || "id"::text)) WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "search_match_title" ON "event"."search_match" USING gin (event.title_of('evt_' || "id"::text)) WITH (gin_pending_list_limit=512);