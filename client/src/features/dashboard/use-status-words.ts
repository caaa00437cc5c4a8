import { useLingui } from '@lingui/react/macro';
import type { RegistrationStatus } from '#gql/graphql.ts';

/** What a registration's status is called on the host's list. */
export function useStatusWords(): Record<RegistrationStatus, string> {
  const { t } = useLingui();
  return {
    AWAITING_EMAIL: t`Mail not opened`,
    PENDING_APPROVAL: t`Asking`,
    CONFIRMED: t`Going`,
    WAITLISTED: t`Waiting`,
    OFFERED: t`Thinking about it`,
    DECLINED: t`Turned down`,
    CANCELLED: t`Gave it up`,
    EXPIRED: t`Let it pass`,
  };
}
