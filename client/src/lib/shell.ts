/** Whether the server runs for development, and so shows mail under `/dev/mailbox`. */
export function isDevelopment(): boolean {
  return document.querySelector('meta[name="hoi-dev"]') !== null;
}
