import { useEffect, useRef } from 'react';

// A hand scanner types a code within some milliseconds for each character, but its radio or a busy
// device may hold one up. What was typed longer ago is not the beginning of a code.
const pauseMs = 1_000;
const shortest = 80;

/** Hears hand scanners, which type a code and press Enter, wherever on the page the focus is. */
export function useHandScanner(onCode: (code: string) => void): void {
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    let typed = '';
    let at = 0;
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.timeStamp - at > pauseMs) typed = '';
      at = event.timeStamp;
      if (event.key.length === 1) typed += event.key;
      if (event.key !== 'Enter' || typed.trim().length < shortest) return;
      event.preventDefault();
      latest.current(typed.trim());
      typed = '';
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
