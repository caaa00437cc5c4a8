import { useSyncExternalStore } from 'react';

/** A short message that appears over the page and goes by itself. */
export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'error' | 'info';
  readonly text: string;
  /** A step back or onward, such as undo. */
  readonly action?: { readonly label: string; readonly onSelect: () => void } | undefined;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a toast; equal texts are shown once. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  set([...toasts.filter(({ text }) => text !== toast.text), { ...toast, id: nextId++ }].slice(-3));
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** The toasts on screen. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
