/** The bytes of a request's body; null when there are none or too many. */
export async function bodyOf(request: Request, mostBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes || !request.body) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  // The header may be missing or wrong; what arrives is what counts.
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return length === 0 ? null : Buffer.concat(chunks);
}
