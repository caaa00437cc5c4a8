import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload, versionedPayload } from '@hoi/kit/errors.ts';
import { afterEventFieldsOfEvent } from '../after-event/after-event.resolvers.ts';
import { categoryBySlug } from '../category/categories.ts';
import type { Context } from '../context.ts';
import { feedbackFieldsOfEvent } from '../feedback/feedback.resolvers.ts';
import { removeEventHost } from '../host/remove-event-host.ts';
import { setEventHost } from '../host/set-event-host.ts';
import type { EventRow, HostRow } from '../mappers.ts';
import { questionFieldsOfEvent } from '../question/question.resolvers.ts';
import { registrationFieldsOfEvent } from '../registration/registration.resolvers.ts';
import type {
  EventHostResolvers,
  EventResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../schema.generated.ts';
import { cancelOccurrences } from '../series/cancel-occurrences.ts';
import { seriesFieldsOfEvent } from '../series/series.resolvers.ts';
import { updateOccurrences } from '../series/update-occurrences.ts';
import { statsFieldsOfEvent } from '../stats/stats.resolvers.ts';
import { similarFieldOfEvent } from '../suggestion/suggestion.resolvers.ts';
import { removeTicketType } from '../ticket-type/remove-ticket-type.ts';
import { ticketTypeFieldsOfEvent } from '../ticket-type/ticket-type.resolvers.ts';
import { upsertTicketType } from '../ticket-type/upsert-ticket-type.ts';
import { coverUrl } from '../upload/cover-url.ts';
import { createEvent } from './create-event.ts';
import { deleteDraft } from './delete-draft.ts';
import { duplicateEvent } from './duplicate-event.ts';
import { hiddenReasonOf, permissionsOf } from './event.policy.ts';
import { publishEvent } from './publish-event.ts';
import { restoreEvent } from './restore-event.ts';

export const eventQueries: Pick<QueryResolvers, 'event'> = {
  event: async (_root, { id, slug }, ctx) => {
    const known = id ?? (slug && slug.length <= 100 ? await idOfSlug(ctx, slug) : null);
    return known ? ctx.loaders.event.load(known) : null;
  },
};

async function idOfSlug(ctx: Context, slug: string): Promise<string | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  const event = await ctx.loaders.eventOfSlug.load(slug);
  if (event) ctx.loaders.anyEvent.prime(event.id, event);
  return event?.id ?? null;
}

export const eventMutations: Pick<
  MutationResolvers,
  | 'createEvent'
  | 'duplicateEvent'
  | 'updateEvent'
  | 'publishEvent'
  | 'cancelEvent'
  | 'restoreEvent'
  | 'deleteDraft'
  | 'setEventHost'
  | 'removeEventHost'
  | 'upsertTicketType'
  | 'removeTicketType'
> = {
  createEvent: (_root, { input }, ctx) => payload('event', () => createEvent(ctx, input)),
  duplicateEvent: (_root, { input }, ctx) => payload('event', () => duplicateEvent(ctx, input)),
  updateEvent: (_root, { input }, ctx) =>
    versionedPayload(
      'event',
      () => updateOccurrences(ctx, input),
      () => ctx.loaders.event.load(input.id),
    ),
  publishEvent: (_root, { id }, ctx) => payload('event', () => publishEvent(ctx, id)),
  cancelEvent: (_root, { input }, ctx) =>
    versionedPayload(
      'event',
      () => cancelOccurrences(ctx, input),
      () => ctx.loaders.event.load(input.id),
    ),
  restoreEvent: (_root, { id }, ctx) => payload('event', () => restoreEvent(ctx, id)),
  deleteDraft: (_root, { id }, ctx) => payload('deletedId', () => deleteDraft(ctx, id)),
  setEventHost: (_root, { input }, ctx) => payload('event', () => setEventHost(ctx, input)),
  removeEventHost: (_root, args, ctx) => payload('event', () => removeEventHost(ctx, args)),
  upsertTicketType: (_root, { input }, ctx) => payload('event', () => upsertTicketType(ctx, input)),
  removeTicketType: (_root, { id }, ctx) => payload('event', () => removeTicketType(ctx, id)),
};

export const Event: Complete<EventResolvers, EventRow> = {
  ...registrationFieldsOfEvent,
  ...similarFieldOfEvent,
  ...afterEventFieldsOfEvent,
  ...feedbackFieldsOfEvent,
  ...statsFieldsOfEvent,
  export: (event) => event,
  ...questionFieldsOfEvent,
  ...ticketTypeFieldsOfEvent,
  ...seriesFieldsOfEvent,
  __resolveReference: ({ id }, ctx) => ctx.loaders.event.load(id),
  url: ({ slug }, _args, { publicUrl }) => `${publicUrl}/e/${slug}`,
  icsUrl: ({ id }, _args, { publicUrl }) => `${publicUrl}/calendar/${id}.ics`,
  coverUrl: async ({ coverUploadId }, { width }, ctx) => {
    const upload = coverUploadId && (await ctx.loaders.upload.load(coverUploadId));
    return upload ? coverUrl(upload, width ?? 1200) : null;
  },
  category: ({ category }) => (category && categoryBySlug.get(category)) || null,
  community: ({ communityId }) => (communityId ? { id: communityId } : null),
  venue: (event) =>
    event.venueName === null
      ? null
      : {
          name: event.venueName,
          address: event.venueAddress,
          city: event.venueCity,
          countryCode: event.venueCountryCode,
          latitude: event.latitude,
          longitude: event.longitude,
          howToFind: event.venueHowToFind,
        },
  onlineLocation: async (event, _args, ctx) => {
    if (event.onlineJoinUrl === null) return null;
    const hiddenReason = hiddenReasonOf(event, await ctx.loaders.standing.load(event.id));
    const joinUrl = hiddenReason === null ? event.onlineJoinUrl : null;
    return { provider: event.onlineProvider, joinUrl, hiddenReason };
  },
  hosts: async (event, _args, ctx) => {
    const [hosts, standing] = await Promise.all([
      ctx.loaders.hosts.load(event.id),
      ctx.loaders.standing.load(event.id),
    ]);
    // Unlisted ones are known to those who work with them.
    const seesAll = permissionsOf(event, standing, ctx.clock.now()).includes('VIEW_REGISTRATIONS');
    return hosts.filter((host) => host.isListed || seesAll || host.userId === standing.userId);
  },
  viewerCan: async (event, _args, ctx) => [
    ...permissionsOf(event, await ctx.loaders.standing.load(event.id), ctx.clock.now()),
  ],
  source: ({ sourceKind, sourceUrl }) =>
    sourceKind === null ? null : { kind: sourceKind, url: sourceUrl },
};

export const EventHost: Complete<EventHostResolvers, HostRow> = {
  user: ({ userId }) => ({ id: userId }),
};
