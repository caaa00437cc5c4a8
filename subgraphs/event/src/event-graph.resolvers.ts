import { afterEventMutations } from './after-event/after-event.resolvers.ts';
import { calendarFieldsOfUser, calendarMutations } from './calendar/calendar.resolvers.ts';
import { eventCounts } from './capacity/capacity.resolvers.ts';
import { Category, categoryQueries } from './category/category.resolvers.ts';
import { DoorAdmission } from './check-in/admission.resolvers.ts';
import {
  CheckIn,
  CheckInList,
  checkInFeed,
  checkInMutations,
  checkInQueries,
} from './check-in/check-in.resolvers.ts';
import { CheckInStats } from './check-in/door-stats.resolvers.ts';
import { deviceMutations, deviceQueries, ScanDevice } from './device/device.resolvers.ts';
import { Event, EventHost, eventMutations, eventQueries } from './event/event.resolvers.ts';
import { EventExports } from './export/export.resolvers.ts';
import { Feedback, feedbackMutations } from './feedback/feedback.resolvers.ts';
import {
  FeedImport,
  importFieldsOfCommunity,
  importMutations,
  importQueries,
} from './import/import.resolvers.ts';
import {
  Invitation,
  invitationMutations,
  invitationQueries,
} from './invitation/invitation.resolvers.ts';
import { questionMutations } from './question/question.resolvers.ts';
import {
  myRegistrationChanged,
  registrationFieldsOfUser,
  registrationMutations,
  registrationQueries,
} from './registration/registration.resolvers.ts';
import { Attendee, Registration } from './registration/registration-type.resolvers.ts';
import { communityEventFields, searchQueries, userEventFields } from './search/search.resolvers.ts';
import { EventSeries, seriesMutations, seriesQueries } from './series/series.resolvers.ts';
import { retentionFieldOfCommunity, viewMutations } from './stats/stats.resolvers.ts';
import { suggestionMutations, suggestionQueries } from './suggestion/suggestion.resolvers.ts';
import { Ticket, ticketMutations } from './ticket/ticket.resolvers.ts';
import { TicketType } from './ticket-type/ticket-type.resolvers.ts';
import { Topic, topicMutations, topicQueries } from './topic/topic.resolvers.ts';

/** Every resolver of this subgraph by type; modules give theirs as plain objects to spread in here. */
export const resolvers: Record<string, object> = {
  Query: {
    ...eventQueries,
    ...searchQueries,
    ...suggestionQueries,
    ...topicQueries,
    ...categoryQueries,
    ...registrationQueries,
    ...invitationQueries,
    ...checkInQueries,
    ...deviceQueries,
    ...seriesQueries,
    ...importQueries,
  },
  Mutation: {
    ...eventMutations,
    ...afterEventMutations,
    ...feedbackMutations,
    ...viewMutations,
    ...importMutations,
    ...calendarMutations,
    ...registrationMutations,
    ...ticketMutations,
    ...invitationMutations,
    ...questionMutations,
    ...checkInMutations,
    ...suggestionMutations,
    ...topicMutations,
    ...deviceMutations,
    ...seriesMutations,
  },
  Subscription: { eventCounts, checkInFeed, myRegistrationChanged },
  Event,
  EventHost,
  EventExports,
  Feedback,
  EventSeries,
  FeedImport,
  Category,
  TicketType,
  Registration,
  Attendee,
  Invitation,
  Topic,
  Ticket,
  CheckInList,
  CheckIn,
  DoorAdmission,
  CheckInStats,
  ScanDevice,
  Community: {
    ...communityEventFields,
    ...importFieldsOfCommunity,
    ...retentionFieldOfCommunity,
  },
  User: { ...userEventFields, ...registrationFieldsOfUser, ...calendarFieldsOfUser },
};
