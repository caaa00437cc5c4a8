/** An instant as `<input type="datetime-local">` shows it, on the clocks of this device. */
export function toLocalInput(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What was picked there as an instant; null for nothing. */
export function fromLocalInput(text: string): string | null {
  const at = text ? new Date(text) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}
