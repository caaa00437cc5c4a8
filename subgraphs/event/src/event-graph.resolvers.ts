import { eventCounts } from './capacity/capacity.resolvers.ts';
import { Category, categoryQueries } from './category/category.resolvers.ts';
import {
  CheckIn,
  CheckInList,
  checkInFeed,
  checkInMutations,
  checkInQueries,
} from './check-in/check-in.resolvers.ts';
import { Event, EventHost, eventMutations, eventQueries } from './event/event.resolvers.ts';
import { importMutations } from './import/import.resolvers.ts';
import {
  Attendee,
  myRegistrationChanged,
  Registration,
  registrationFieldsOfUser,
  registrationMutations,
  registrationQueries,
} from './registration/registration.resolvers.ts';
import { communityEventFields, searchQueries, userEventFields } from './search/search.resolvers.ts';
import { Ticket } from './ticket/ticket.resolvers.ts';
import { TicketType } from './ticket-type/ticket-type.resolvers.ts';

/** Every resolver of this subgraph by type; modules give theirs as plain objects to spread in here. */
export const resolvers: Record<string, object> = {
  Query: {
    ...eventQueries,
    ...searchQueries,
    ...categoryQueries,
    ...registrationQueries,
    ...checkInQueries,
  },
  Mutation: {
    ...eventMutations,
    ...importMutations,
    ...registrationMutations,
    ...checkInMutations,
  },
  Subscription: { eventCounts, checkInFeed, myRegistrationChanged },
  Event,
  EventHost,
  Category,
  TicketType,
  Registration,
  Attendee,
  Ticket,
  CheckInList,
  CheckIn,
  Community: { ...communityEventFields },
  User: { ...userEventFields, ...registrationFieldsOfUser },
};
