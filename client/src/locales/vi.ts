import type { Messages } from '@lingui/core';

/** The messages in this language of what guests and readers see, from the catalogues beside the features. */
export const messages: Messages = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Messages>(
      [
        './vi.po',
        '../features/*/locales/vi.po',
        '!../features/{check-in,dashboard,edit-community,edit-event,import}/locales/vi.po',
      ],
      {
        eager: true,
        import: 'messages',
      },
    ),
  ),
);
