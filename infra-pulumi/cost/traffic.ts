/** How much the platform is used, and what that makes of it. */
export interface Traffic {
  readonly requestsADay: number;
  /** Of all requests: answered by CloudFront from its cache or the bucket. */
  readonly fromCache: number;
  /** Of all requests: come by the integrators' door. */
  readonly byApiDoor: number;
  /** What goes out for each request, compressed. */
  readonly kibOut: number;
  /** Of the requests that reach the gateway. */
  readonly eventsShare: number;
  readonly mailsShare: number;
  readonly logKibEach: number;
  /** Requests a second that one vCPU of all services together answers. */
  readonly perVcpu: number;
  /** How far autoscaling runs ahead of need, over a day: a target of 55 %, and peaks. */
  readonly headroom: number;
  /** What lies in the database, the uploads' bucket, and the registry. */
  readonly databaseGib: number;
  readonly uploadsGib: number;
  readonly imagesGib: number;
}

const usual = {
  fromCache: 0.4,
  byApiDoor: 0.05,
  kibOut: 6,
  eventsShare: 0.01,
  mailsShare: 0.0015,
  logKibEach: 0.25,
  // The floor that the platform is held to is 300 a second on two cores, the database among them.
  perVcpu: 150,
  headroom: 2.5,
} satisfies Partial<Traffic>;

/** A million and a hundred million requests a day. */
export const traffics: Readonly<Record<'1 M' | '100 M', Traffic>> = {
  '1 M': { ...usual, requestsADay: 1e6, databaseGib: 10, uploadsGib: 20, imagesGib: 6 },
  '100 M': { ...usual, requestsADay: 1e8, databaseGib: 700, uploadsGib: 2000, imagesGib: 8 },
};

/** The days of a month. */
export const daysAMonth = 365 / 12;

/** Sentences that say what the figures stand on. */
export function assumptions(traffic: Traffic): readonly string[] {
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
  return [
    `${percent(traffic.fromCache)} of the requests are answered by CloudFront, ${percent(traffic.byApiDoor)} come by the API door`,
    `${traffic.kibOut} KiB go out for each; ${percent(traffic.eventsShare)} make a domain event, ${percent(traffic.mailsShare)} a mail, each logs ${traffic.logKibEach} KiB`,
    `one vCPU answers ${traffic.perVcpu} a second; tasks run ${traffic.headroom} times ahead of the average`,
    `${traffic.databaseGib} GiB in the database, ${traffic.uploadsGib} GiB of uploads`,
    "CloudFront's free tier (1 TiB, 10 M requests a month) is used; no savings plan, no reserved instance, no support plan, no taxes",
    'the assistant answers by rules: a model is paid for by the token, and is not in here',
  ];
}
