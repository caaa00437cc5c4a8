import type { DemoEvent } from './content.ts';
import { internationalEvents } from './events-international.ts';
import { northernEvents } from './events-vietnam-north.ts';
import { southernEvents } from './events-vietnam-south.ts';

/** The events of the demo content. */
export const events: readonly DemoEvent[] = [
  ...northernEvents,
  ...southernEvents,
  ...internationalEvents,
];
