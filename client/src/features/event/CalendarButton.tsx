import { Trans } from '@lingui/react/macro';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';

/** Opens the ways to keep an event in a calendar; before they are loaded it stands there by itself. */
export function CalendarButton(props: ComponentProps<typeof Button>): ReactNode {
  return (
    <Button size="sm" icon="calendar" {...props}>
      <Trans>Calendar</Trans>
    </Button>
  );
}
