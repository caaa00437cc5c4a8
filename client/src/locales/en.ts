import type { Messages } from '@lingui/core';

/** Every message in this language, from the catalogues beside the features. */
export const messages: Messages = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Messages>(['./en.po', '../features/*/locales/en.po'], {
      eager: true,
      import: 'messages',
    }),
  ),
);
