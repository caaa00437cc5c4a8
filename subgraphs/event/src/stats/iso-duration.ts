/** Seconds as an ISO 8601 duration of days, hours and minutes, such as `P3DT4H5M`. */
export function isoDuration(seconds: number): string {
  const total = Math.max(0, Math.round(seconds / 60));
  const [days, hours, minutes] = [
    Math.floor(total / 1_440),
    Math.floor(total / 60) % 24,
    total % 60,
  ];
  const date = days > 0 ? `${days}D` : '';
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`;
  return date === '' && time === '' ? 'PT0M' : `P${date}${time === '' ? '' : `T${time}`}`;
}
