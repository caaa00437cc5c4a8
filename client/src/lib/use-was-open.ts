import { useState } from 'react';

/** Whether something is open, or has been before: what is in it is loaded then, and stays to close softly. */
export function useWasOpen(isOpen: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen || isOpen;
}
