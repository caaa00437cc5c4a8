import type { Messages } from '@lingui/core';

/** The messages in this language of the pages for hosts, which nobody else has to load. */
export const messages: Messages = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Messages>(
      '../features/{check-in,dashboard,edit-community,edit-event,import}/locales/en.po',
      { eager: true, import: 'messages' },
    ),
  ),
);
