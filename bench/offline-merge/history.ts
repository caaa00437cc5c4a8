/** Something a device did while nobody could hear it. */
export type Act =
  | {
      readonly kind: 'scan';
      readonly device: number;
      /** Unique within the history. */
      readonly nonce: number;
      /** Seconds before now; two devices may name the same second. */
      readonly ago: number;
      /** Whether the device let the person in; one that knew of an earlier scan did not. */
      readonly letIn: boolean;
    }
  | {
      readonly kind: 'undo';
      readonly device: number;
      /** The scan that it takes back. */
      readonly nonce: number;
      readonly ago: number;
    };

/** All that several devices did with one ticket. */
export interface History {
  readonly devices: number;
  readonly acts: readonly Act[];
}

/** One way in which a history reaches the platform: which acts come with which upload, in order. */
export interface Delivery {
  readonly history: History;
  /** Unique in a run; names the ticket that stands for this delivery. */
  readonly number: number;
  /** Each upload is one device's; an act may come with several of them. */
  readonly uploads: readonly { readonly device: number; readonly acts: readonly Act[] }[];
}

type Random = () => number;

const below = (random: Random, limit: number) => Math.floor(random() * limit);
let deliveries = 0;

/** A made-up history of 2–5 devices. */
export function aHistory(random: Random): History {
  const devices = 2 + below(random, 4);
  const acts: Act[] = [];
  const scans = 1 + below(random, devices + 2);
  for (let nonce = 0; nonce < scans; nonce++) {
    const device = below(random, devices);
    // Few seconds to choose from, so that ties happen.
    const ago = 60 + below(random, 6);
    acts.push({ kind: 'scan', device, nonce, ago, letIn: random() < 0.8 });
    if (random() < 0.35) acts.push({ kind: 'undo', device, nonce, ago: ago - 30 });
  }
  return { devices, acts };
}

/** Several ways in which a history may reach the platform, each with parts out of order and repeats. */
export function deliveriesOf(history: History, count: number, random: Random): Delivery[] {
  return Array.from({ length: count }, () => ({
    history,
    number: deliveries++,
    uploads: uploadsOf(history, random),
  }));
}

function uploadsOf(history: History, random: Random): Delivery['uploads'] {
  const uploads: { device: number; acts: Act[] }[] = [];
  for (let device = 0; device < history.devices; device++) {
    const own = shuffled(
      history.acts.filter((act) => act.device === device),
      random,
    );
    while (own.length > 0) {
      const acts = own.splice(0, 1 + below(random, 3));
      uploads.push({ device, acts });
      // The answer was lost: the same comes again, perhaps with more.
      if (random() < 0.4) uploads.push({ device, acts: [...acts, ...own.slice(0, 1)] });
    }
  }
  return shuffled(uploads, random);
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at--) {
    const other = below(random, at + 1);
    const [one, two] = [left[at], left[other]];
    if (one === undefined || two === undefined) continue;
    left[at] = two;
    left[other] = one;
  }
  return left;
}
