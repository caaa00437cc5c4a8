import { randomUUID } from 'node:crypto';
import type { SourceCommunity } from '@hoi/event/import/source-row.ts';
import { z } from 'zod';
import { type Api, RequestFailed } from './api.ts';

/** The id of a source's community here, or why its events cannot be taken. */
export type FoundCommunity = { readonly id: string } | { readonly problem: string };

/** Finds the communities of a source by their short names, and founds those that are missing. */
export type Communities = {
  /** The same promise however often it is asked; it never rejects for what one community alone has. */
  of(community: SourceCommunity): Promise<FoundCommunity>;
  /** How many were founded. */
  readonly founded: number;
};

const found = z.object({
  community: z
    .object({ id: z.string(), viewerMembership: z.object({ role: z.string() }).nullable() })
    .nullable(),
});
// Who may hold events there.
const organisers: ReadonlySet<string> = new Set(['OWNER', 'ADMIN', 'ORGANIZER']);
const made = z.object({
  createCommunity: z.object({
    community: z.object({ id: z.string() }).nullable(),
    userErrors: z.array(z.object({ message: z.string() })),
  }),
});

/** The communities of one import. */
export function communitiesOf(api: Api): Communities {
  const known = new Map<string, Promise<FoundCommunity>>();
  let founded = 0;

  async function find(community: SourceCommunity): Promise<FoundCommunity> {
    const { slug } = community;
    const { community: existing } = await api.send(
      found,
      JSON.stringify({
        query: 'query ($slug: String!) { community(slug: $slug) { id viewerMembership { role } } }',
        variables: { slug },
      }),
    );
    if (existing) {
      if (organisers.has(existing.viewerMembership?.role ?? '')) return { id: existing.id };
      return { problem: `Its community /c/${slug} belongs to somebody else here.` };
    }
    const { community: fresh, userErrors } = (
      await api.send(
        made,
        JSON.stringify({
          query:
            'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { community { id } userErrors { message } } }',
          variables: { input: inputOf(community) },
          // Sent again after a lost answer, it is founded once.
          extensions: { idempotencyKey: randomUUID() },
        }),
      )
    ).createCommunity;
    if (!fresh) {
      return {
        problem: `Its community "${community.name}" could not be founded: ${userErrors[0]?.message}`,
      };
    }
    founded += 1;
    return fresh;
  }

  return {
    of(community) {
      const before = known.get(community.slug);
      if (before !== undefined) return before;
      const now = find(community).catch((error: unknown) => {
        if (!(error instanceof RequestFailed)) throw error;
        return { problem: `Its community could not be founded: ${error.message}` };
      });
      // Awaited when its events are sent; until then a failure must not end the process.
      now.catch(() => undefined);
      known.set(community.slug, now);
      return now;
    },
    get founded() {
      return founded;
    },
  };
}

function inputOf({ slug, name, description, timeZone, location, url }: SourceCommunity) {
  return {
    ...{ slug, name, description, timeZone, location },
    links: url ? [{ kind: 'website', url }] : [],
  };
}
