import { useState } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { showToast } from '#lib/toasts.ts';
import { type PayloadOf, type UserErrorLike, useAction } from '#lib/use-action.ts';

interface Options<
  Values extends FieldValues,
  Data extends Record<string, unknown>,
  V extends AnyVariables,
> {
  readonly mutation: TypedDocumentNode<Data, V>;
  readonly defaultValues: DefaultValues<Values>;
  readonly toVariables: (values: Values) => V;
  readonly onDone: (payload: PayloadOf<Data>, values: Values) => void | Promise<void>;
  /** Checks that span several fields, before sending; the server checks again. */
  readonly resolver?: Resolver<Values>;
  /** Where an error belongs whose path names no field here, by path such as `venue.name`. */
  readonly fieldFor?: (path: string, code: string) => FieldPath<Values> | undefined;
}

/** A form whose values go to a mutation. */
export interface MutationForm<Values extends FieldValues> extends UseFormReturn<Values> {
  /** For `<form onSubmit>`. */
  readonly submit: (event?: { preventDefault(): void }) => void;
  readonly isSubmitting: boolean;
  /** The server's errors that belong to no field; also shown as toasts. */
  readonly formErrors: readonly UserErrorLike[];
}

/** A form that sends a mutation and puts the server's errors beside the fields they are about. */
export function useMutationForm<
  Values extends FieldValues,
  Data extends Record<string, unknown>,
  V extends AnyVariables,
>(options: Options<Values, Data, V>): MutationForm<Values> {
  const { mutation, defaultValues, toVariables, onDone, resolver, fieldFor } = options;
  const form = useForm<Values>({ defaultValues, ...(resolver ? { resolver } : {}) });
  const [run, { isRunning }] = useAction(mutation, { quiet: true });
  const [formErrors, setFormErrors] = useState<readonly UserErrorLike[]>([]);

  const fieldOf = (error: UserErrorLike): FieldPath<Values> | undefined => {
    const path = (error.path ?? [])
      .filter((part, index) => index > 0 || part !== 'input')
      .join('.');
    const named = fieldFor?.(path, error.code);
    if (named) return named;
    const known = (name: string): name is FieldPath<Values> =>
      name !== '' &&
      form.getFieldState(name as FieldPath<Values>) !== undefined &&
      has(form.getValues(), name);
    return known(path) ? path : undefined;
  };

  const send = form.handleSubmit(async (values) => {
    setFormErrors([]);
    const outcome = await run(toVariables(values));
    if (outcome.ok) return onDone(outcome.payload, values);
    let focus = true;
    const homeless: UserErrorLike[] = [];
    for (const error of outcome.errors) {
      const field = fieldOf(error);
      if (field)
        form.setError(field, { type: error.code, message: error.message }, { shouldFocus: focus });
      else homeless.push(error);
      focus &&= !field;
    }
    setFormErrors(homeless);
    for (const { message } of homeless) showToast({ kind: 'error', text: message });
  });

  return {
    ...form,
    submit: (event) => {
      event?.preventDefault();
      void send();
    },
    isSubmitting: isRunning || form.formState.isSubmitting,
    formErrors,
  };
}

function has(values: unknown, path: string): boolean {
  let value = values;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !(part in value)) return false;
    value = Reflect.get(value, part);
  }
  return true;
}
