import type { Catalogue, Facts } from './texts.ts';

const at = ({ when, place }: Facts) => (when ? `${when}${place ? `, ${place}` : ''}.` : '');
const join = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ');
const event = (facts: Facts) => facts.event ?? 'the event';
const community = (facts: Facts) => facts.community ?? 'the community';
const actor = (facts: Facts) => facts.actor ?? 'Somebody';
const people = (facts: Facts) => {
  const { others = 0 } = facts.params;
  if (others === 0) return actor(facts);
  return `${actor(facts)} and ${others} ${others === 1 ? 'other' : 'others'}`;
};
const quoted = ({ params }: Facts, who: string) =>
  params.message ? `${who}: “${params.message}”` : null;
const places = ({ params }: Facts) =>
  params.quantity && params.quantity > 1 ? ` (${params.quantity} places)` : '';

/** What is said in English. */
export const en: Catalogue = {
  kinds: {
    WELCOME: () => ({
      title: 'Welcome to Hội!',
      body: 'Find something near you, or bring people together yourself.',
    }),
    REGISTRATION_CONFIRMED: (facts) => ({
      title: `You’re in: ${event(facts)}`,
      body: join(at(facts), 'See you there!', quoted(facts, 'The hosts say')),
    }),
    REGISTRATION_PENDING: (facts) => ({
      title: `Request sent: ${event(facts)}`,
      body: 'The hosts will take a look and let you know.',
    }),
    REGISTRATION_WAITLISTED: (facts) => ({
      title: `You’re on the waitlist: ${event(facts)}`,
      body: 'It is full for now. We will tell you as soon as a place is yours.',
    }),
    REGISTRATION_PROMOTED: (facts) => ({
      title: `A place for you: ${event(facts)}`,
      body: join('A place came free, and it is yours.', at(facts), 'See you there!'),
    }),
    REGISTRATION_OFFERED: (facts) => ({
      title: `A place is kept for you: ${event(facts)}`,
      body: join('Open the event’s page and take it before the time is up.', at(facts)),
    }),
    REGISTRATION_EXPIRED: (facts) => ({
      title: `Your offer has ended: ${event(facts)}`,
      body: 'The place went to the next in the queue. You can always register again.',
    }),
    REGISTRATION_DECLINED: (facts) => ({
      title: `No place this time: ${event(facts)}`,
      body: join(
        'We are sorry, the hosts could not offer you a place.',
        quoted(facts, 'The hosts say'),
      ),
    }),
    REGISTRATION_CANCELLED: (facts) =>
      facts.params.by === 'HOST'
        ? {
            title: `Your place was cancelled: ${event(facts)}`,
            body: join('The hosts cancelled your registration.', quoted(facts, 'They say')),
          }
        : {
            title: `You gave up your place: ${event(facts)}`,
            body: 'Thank you for saying so. If you change your mind, just register again.',
          },
    GUEST_CONFIRM: (facts) => ({
      title: `One more press: ${event(facts)}`,
      body: join(
        'Somebody asked for a place with this address.',
        at(facts),
        'If it was you, open the link within 24 hours: only then the place is taken. If not, do nothing.',
      ),
    }),
    INVITATION: (facts) => ({
      title: `You are invited: ${event(facts)}`,
      body: join(
        facts.actor
          ? `${facts.actor} would like you to come.`
          : 'The hosts would like you to come.',
        at(facts),
        quoted(facts, 'They say'),
      ),
    }),
    TICKET_RECEIVED: (facts) => ({
      title: `A ticket for you: ${event(facts)}`,
      body: join(
        facts.actor ? `${facts.actor} gave you their ticket.` : 'You have been given a ticket.',
        at(facts),
        'See you there!',
      ),
    }),
    TICKET_GIVEN: (facts) => ({
      title: `Your ticket went to somebody else: ${event(facts)}`,
      body: join(
        facts.params.holderName
          ? `It is ${facts.params.holderName}’s ticket now, and its old code works no more.`
          : 'Its old code works no more.',
        'If that was a mistake, tell the hosts.',
      ),
    }),
    TICKET_REISSUED: (facts) => ({
      title: `A new code for your ticket: ${event(facts)}`,
      body: 'The hosts replaced it. Show the new code at the door; the old one works no more.',
    }),
    NEW_REGISTRATION: (facts) => {
      const who = people(facts);
      const { standing } = facts.params;
      if (standing === 'PENDING') {
        return {
          title: `${who} would like to come to ${event(facts)}`,
          body: 'Please decide when you have a moment.',
        };
      }
      if (standing === 'WAITLISTED') {
        return {
          title: `${who} joined the waitlist: ${event(facts)}${places(facts)}`,
          body: 'Raise the capacity if you can take more people.',
        };
      }
      return {
        title: `${who} registered for ${event(facts)}${places(facts)}`,
        body: 'See who is coming.',
      };
    },
    EVENT_REMINDER: (facts) =>
      (facts.params.minutesBefore ?? 0) > 60
        ? { title: `Coming up: ${event(facts)}`, body: join(at(facts), 'See you there!') }
        : {
            title: `Starting soon: ${event(facts)}`,
            body: join(at(facts), 'Have your ticket ready at the door.'),
          },
    FEEDBACK_REQUEST: (facts) => ({
      title: `How was it: ${event(facts)}`,
      body: 'A few words help the hosts make the next one better. Without your name, if you like.',
    }),
    EVENT_CHANGED: (facts) => ({
      title: `New time or place: ${event(facts)}`,
      body: join('It is now:', at(facts), 'Please check that you can still make it.'),
    }),
    EVENT_CANCELLED: (facts) => ({
      title: `Cancelled: ${event(facts)}`,
      body: join(
        facts.when
          ? `We are sorry: it will not take place on ${facts.when}.`
          : 'We are sorry: it will not take place.',
        quoted(facts, 'The hosts say'),
      ),
    }),
    EVENT_RESTORED: (facts) => ({
      title: `On again: ${event(facts)}`,
      body: join(
        at(facts),
        {
          CONFIRMED: facts.params.isPromoted
            ? 'And this time there is a place for you.'
            : 'Your place is still yours.',
          PENDING: 'Your request waits for the hosts again.',
          WAITLISTED: 'You are on the waitlist.',
        }[facts.params.standing ?? 'CONFIRMED'],
      ),
    }),
    NEW_EVENT: (facts) => ({
      title: `New from ${community(facts)}: ${event(facts)}`,
      body: join(at(facts), 'Will you come?'),
    }),
    MEMBERSHIP_REQUEST: (facts) => ({
      title: `${actor(facts)} would like to join ${community(facts)}`,
      body: 'Please decide when you have a moment.',
    }),
    MEMBERSHIP_DECISION: (facts) =>
      facts.params.isApproved
        ? {
            title: `Welcome to ${community(facts)}`,
            body: 'From now on we tell you of its new events.',
          }
        : {
            title: `${community(facts)} could not take you in this time`,
            body: 'You can still follow the events that are open to everybody.',
          },
    ANNOUNCEMENT: (facts) => ({
      title: facts.params.title
        ? `${community(facts)}: ${facts.params.title}`
        : `News from ${community(facts)}`,
      body: facts.params.message ?? '',
    }),
  },
  mail: {
    greetingUnknown: 'Hello,',
    greeting: (name) => `Hello ${name},`,
    open: 'Open on Hội',
    because: 'You get this mail because you have an account on Hội.',
    becauseInvited: 'You get this mail because a host of the event wrote this address down.',
    becauseGuest:
      'You get this mail because you have a place, or asked for one, with this address.',
    turnOff: 'Turn off mails of this kind',
    required: 'This mail is always sent, so that you never stand before a closed door.',
    settings: 'Choose how to be told',
    unsubscribe: {
      question: (kind) => `No more mails about ${kind}?`,
      button: 'Turn them off',
      done: (kind) => `Done. You will get no more mails about ${kind}.`,
      unknown: 'This link is wrong or too old. You can choose how to be told on your account page.',
      kinds: {
        WELCOME: 'your welcome',
        REGISTRATION_CONFIRMED: 'places you have',
        REGISTRATION_PENDING: 'requests that wait',
        REGISTRATION_WAITLISTED: 'waitlists',
        REGISTRATION_PROMOTED: 'places that came free',
        REGISTRATION_OFFERED: 'places kept for you',
        REGISTRATION_EXPIRED: 'offers that ended',
        REGISTRATION_DECLINED: 'requests that were turned down',
        REGISTRATION_CANCELLED: 'places you gave up',
        GUEST_CONFIRM: 'places you asked for',
        INVITATION: 'invitations',
        TICKET_RECEIVED: 'tickets you are given',
        TICKET_GIVEN: 'tickets you gave away',
        TICKET_REISSUED: 'new codes of tickets',
        NEW_REGISTRATION: 'people who register',
        EVENT_REMINDER: 'what is coming up',
        FEEDBACK_REQUEST: 'how events were',
        EVENT_CHANGED: 'changed events',
        EVENT_CANCELLED: 'cancelled events',
        EVENT_RESTORED: 'events that are on again',
        NEW_EVENT: 'new events of communities',
        MEMBERSHIP_REQUEST: 'people who want to join',
        MEMBERSHIP_DECISION: 'communities you asked to join',
        ANNOUNCEMENT: 'announcements of communities',
      },
    },
  },
};
