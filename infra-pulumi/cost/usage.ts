import { daysAMonth, type Traffic } from './traffic.ts';

const kibInGib = 2 ** 20;

/** What a month of traffic comes to. */
export function usageOf(traffic: Traffic) {
  const requests = traffic.requestsADay * daysAMonth;
  const secondsAMonth = daysAMonth * 86_400;
  const apiRequests = requests * traffic.byApiDoor;
  const reaching = requests * (1 - traffic.fromCache);
  const gibOut = (requests * traffic.kibOut) / kibInGib;
  const reachingGib = (reaching * traffic.kibOut) / kibInGib;
  return {
    secondsAMonth,
    apiRequests,
    edgeRequests: requests - apiRequests,
    reaching,
    perSecond: reaching / secondsAMonth,
    gibOut,
    events: reaching * traffic.eventsShare,
    mails: reaching * traffic.mailsShare,
    logGib: (reaching * traffic.logKibEach) / kibInGib,
    // A unit takes 25 new connections a second or 1 GiB an hour; the edge keeps its connections.
    balancerUnits: Math.max(
      reaching / secondsAMonth / 10 / 25,
      reachingGib / (secondsAMonth / 3600),
    ),
    // Mail, models, webhooks, images of the first pull: a tenth of what goes out.
    natGib: reachingGib / 10,
    // Half of the requests within cross a zone, several times each.
    zoneGib: reachingGib * 1.5,
  };
}
