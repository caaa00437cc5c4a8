import { useEffect, useRef } from 'react';

// A hand scanner types a code within some milliseconds for each character, but its radio or a busy
// device may hold one up. What was typed longer ago is not the beginning of a code.
const pauseMs = 1_000;
const shortest = 80;

/**
 * Hears hand scanners, which type a code and press Enter, wherever on the page the focus is but in a
 * text field. What they type chooses and presses nothing.
 */
export function useHandScanner(onCode: (code: string) => void): void {
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    let typed = '';
    let at = 0;
    const hear = (event: KeyboardEvent): void => {
      if (isOfPerson(event)) return;
      if (event.timeStamp - at > pauseMs) typed = '';
      at = event.timeStamp;
      if (!isOfCode(event.key, typed)) return;
      event.preventDefault();
      if (event.key !== 'Enter') {
        typed += event.key;
        return;
      }
      const code = typed.trim();
      typed = '';
      if (code.length >= shortest) latest.current(code);
    };
    // Some browsers press a button when its space is let go.
    const release = (event: KeyboardEvent): void => {
      if (event.key === ' ' && typed !== '' && !isOfPerson(event)) event.preventDefault();
    };
    addEventListener('keydown', hear, { capture: true });
    addEventListener('keyup', release, { capture: true });
    return () => {
      removeEventListener('keydown', hear, { capture: true });
      removeEventListener('keyup', release, { capture: true });
    };
  }, []);
}

/** Whether a key goes on with what was typed, or ends it; no code begins with a space, which presses buttons. */
function isOfCode(key: string, typed: string): boolean {
  if (typed === '') return key.length === 1 && key !== ' ';
  return key.length === 1 || key === 'Enter';
}

/** Whether a key is part of a shortcut, or goes to a text field. */
function isOfPerson({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || isText(target);
}

const noText = new Set([
  'button',
  'checkbox',
  'radio',
  'range',
  'submit',
  'reset',
  'file',
  'color',
]);

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !noText.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
