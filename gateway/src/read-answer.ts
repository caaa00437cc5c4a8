/** An HTTP/1.1 answer, whole. */
export interface RawAnswer {
  readonly status: number;
  /** The header block as it came, without the status line: fields separated by CRLF. */
  readonly fields: string;
  /** It may be a view of a larger buffer. */
  readonly body: Buffer;
  /** Whether the server takes no further request on the socket. */
  readonly isLast: boolean;
}

/** Reads one answer after another from the pieces that a socket gives. */
export interface AnswerReader {
  /** Whether anything of the next answer has come. */
  hasBegun(): boolean;
  /** The answer, once it is whole. The piece is copied from: it may be used again afterwards. */
  read(chunk: Buffer): RawAnswer | null;
}

const maxHeadBytes = 64 * 1024;
const maxBodyBytes = 64 * 1024 * 1024;
const headEnd = Buffer.from('\r\n\r\n');
const [cr, lf] = [13, 10];
const noBytes = Buffer.alloc(0);

const notHttp = () => new Error('the answer is not HTTP');
const tooLarge = () => new Error('the answer is too large');

/**
 * Reads answers by RFC 9112: a body by its length or in chunks. Throws where the bytes are not HTTP,
 * are too many, or do not say clearly where the answer ends.
 */
export function createAnswerReader(): AnswerReader {
  let pending: Buffer | null = null;
  let head: Head | null = null;
  let body: Body | null = null;

  /** Takes the head off; what is behind it, or null while it is not whole. */
  function afterHead(bytes: Buffer): Buffer | null {
    const end = bytes.indexOf(headEnd);
    if (end > maxHeadBytes || (end < 0 && bytes.length > maxHeadBytes)) throw notHttp();
    if (end < 0) {
      pending = Buffer.from(bytes);
      return null;
    }
    const text = bytes.toString('latin1', 0, end);
    const rest = bytes.subarray(end + headEnd.length);
    // https://www.rfc-editor.org/rfc/rfc9110#section-15.2: word that the answer is on its way.
    if (text.startsWith('HTTP/1.1 1')) return afterHead(rest);
    head = readHead(text);
    body = head.isChunked ? chunkedBody() : sizedBody(head.length);
    return rest;
  }

  return {
    hasBegun: () => head !== null || pending !== null,
    read(chunk) {
      const bytes = pending ? Buffer.concat([pending, chunk]) : chunk;
      pending = null;
      const rest = head ? bytes : afterHead(bytes);
      const whole = rest && body ? body.add(rest) : null;
      if (!head || !whole) return null;
      const { status, fields, isLast } = head;
      head = null;
      body = null;
      return { status, fields, isLast, body: whole };
    },
  };
}

/** A body that is being read. */
interface Body {
  /** The whole of it, once it is there. */
  add(bytes: Buffer): Buffer | null;
}

function sizedBody(length: number): Body {
  if (length > maxBodyBytes) throw tooLarge();
  const whole = Buffer.allocUnsafe(length);
  let bytesRead = 0;
  return {
    add(bytes) {
      if (bytesRead + bytes.length > length) throw new Error('the answer is longer than it says');
      bytes.copy(whole, bytesRead);
      bytesRead += bytes.length;
      return bytesRead === length ? whole : null;
    },
  };
}

function chunkedBody(): Body {
  const parts: Buffer[] = [];
  let bytesRead = 0;
  let pending: Buffer | null = null;
  return {
    add(more) {
      let bytes: Buffer = pending ? Buffer.concat([pending, more]) : Buffer.from(more);
      for (let next = nextChunk(bytes); next; next = nextChunk(bytes)) {
        if (next.isLast) return Buffer.concat(parts);
        parts.push(next.chunk);
        bytesRead += next.chunk.length;
        bytes = next.rest;
      }
      if (bytesRead + bytes.length > maxBodyBytes) throw tooLarge();
      pending = bytes;
      return null;
    },
  };
}

/** The first chunk of some bytes; null while it is not whole. */
function nextChunk(bytes: Buffer) {
  const line = bytes.indexOf('\r\n');
  if (line < 0) return null;
  const size = chunkSize(bytes.toString('latin1', 0, line));
  const [start, end] = [line + 2, line + 2 + size];
  // Trailers, if any, end with an empty line.
  if (size === 0) {
    const isThere = bytes.indexOf(headEnd, line) >= 0;
    return isThere ? { isLast: true, chunk: noBytes, rest: noBytes } : null;
  }
  if (bytes.length < end + 2) return null;
  if (bytes[end] !== cr || bytes[end + 1] !== lf) throw notHttp();
  return { isLast: false, chunk: bytes.subarray(start, end), rest: bytes.subarray(end + 2) };
}

function chunkSize(line: string): number {
  const digits = /^([0-9a-f]{1,8})[ \t]*(?:;|$)/i.exec(line)?.[1];
  if (digits === undefined) throw notHttp();
  return Number.parseInt(digits, 16);
}

interface Head {
  readonly status: number;
  readonly fields: string;
  readonly isChunked: boolean;
  readonly length: number;
  readonly isLast: boolean;
}

function readHead(text: string): Head {
  const line = text.indexOf('\r\n');
  const fields = line < 0 ? '' : text.slice(line + 2);
  const status = Number(text.slice(9, 12));
  if (!text.startsWith('HTTP/1.') || !(status >= 200 && status <= 599)) throw notHttp();
  const [coding, ...codings] = fieldsOf(fields, 'transfer-encoding');
  const [length, ...lengths] = status === 204 ? ['0'] : fieldsOf(fields, 'content-length');
  const isChunked = coding?.toLowerCase() === 'chunked';
  // Two lengths are how answers are smuggled; a body that ends with the connection cannot be told
  // from one that was cut off.
  const isClear = isChunked
    ? length === undefined
    : coding === undefined && /^\d{1,15}$/.test(length ?? '');
  if (!isClear || codings.length > 0 || lengths.length > 0) throw notHttp();
  const connection = fieldsOf(fields, 'connection')[0]?.toLowerCase();
  const isLast = text.startsWith('HTTP/1.0') || connection === 'close';
  return { status, fields, isChunked, length: Number(length), isLast };
}

/** Every value of a field of a header block. */
export function fieldsOf(fields: string, name: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < fields.length; ) {
    const next = fields.indexOf('\r\n', at);
    const end = next < 0 ? fields.length : next;
    const colon = at + name.length;
    if (fields[colon] === ':' && fields.slice(at, colon).toLowerCase() === name) {
      found.push(fields.slice(colon + 1, end).trim());
    }
    at = end + 2;
  }
  return found;
}
