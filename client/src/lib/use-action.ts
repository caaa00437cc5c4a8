import { useLingui } from '@lingui/react/macro';
import { useCallback, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { useErrorText } from '#lib/error-text.ts';
import { showToast } from '#lib/toasts.ts';

/** Something the person can act on that kept a mutation from happening. */
export interface UserErrorLike {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[] | null | undefined;
  readonly retryAfter?: number | null | undefined;
}

interface Payload {
  readonly userErrors: readonly UserErrorLike[];
}

/** What a mutation came to: its payload, or why not. */
export type Outcome<P> =
  | { readonly ok: true; readonly payload: P }
  | {
      readonly ok: false;
      readonly errors: readonly UserErrorLike[];
      /** What came along with the errors, such as the object as it is now. */
      readonly payload: P | undefined;
    };

/**
 * A mutation behind a button: runs it, and tells the person in a toast why it did not work. With
 * `quiet`, the caller shows the errors.
 */
export function useAction<Data extends Record<string, unknown>, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  { quiet = false }: { readonly quiet?: boolean } = {},
): [(variables: Variables) => Promise<Outcome<PayloadOf<Data>>>, { readonly isRunning: boolean }] {
  const { t } = useLingui();
  const errorText = useErrorText();
  const [, execute] = useMutation<Data, Variables>(mutation);
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<PayloadOf<Data>>> => {
      setRunning((n) => n + 1);
      try {
        const { data, error } = await execute(variables);
        const payload = payloadOf(data);
        if (payload && payload.userErrors.length === 0) return { ok: true, payload };
        const errors: readonly UserErrorLike[] = payload?.userErrors ?? [
          {
            code: 'FAILED',
            message: error ? errorText(error).text : t`That did not work. Try again.`,
          },
        ];
        if (!quiet) for (const { message } of errors) showToast({ kind: 'error', text: message });
        return { ok: false, errors, payload };
      } finally {
        setRunning((n) => n - 1);
      }
    },
    [execute, errorText, quiet, t],
  );
  return [run, { isRunning: running > 0 }];
}

/** The payload of a mutation that has one root field. */
export type PayloadOf<Data> = Extract<Data[Exclude<keyof Data, '__typename'>], Payload>;

function payloadOf<Data extends Record<string, unknown>>(
  data: Data | undefined,
): PayloadOf<Data> | undefined {
  const isPayload = (value: unknown): value is PayloadOf<Data> =>
    typeof value === 'object' && value !== null && 'userErrors' in value;
  return Object.values(data ?? {}).find(isPayload);
}
