import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Offer } from './event-state.ts';

/** The verb on the one button. */
export function actionLabel(offer: Offer): ReactNode {
  if (offer === 'waitlist') return <Trans>Join the waitlist</Trans>;
  if (offer === 'request') return <Trans>Ask to come</Trans>;
  return <Trans>Save my spot</Trans>;
}
