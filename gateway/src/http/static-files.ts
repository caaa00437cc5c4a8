import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { commonHeaders, encodingOf } from './send.ts';

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly isImmutable: boolean;
  readonly bodies: {
    readonly raw: Buffer;
    readonly br: Buffer | null;
    readonly gzip: Buffer | null;
  };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const compressible = /^text\/|json|javascript|svg|manifest/;

/** Serves the files of the built client; `false` when there is none for the path. */
export function staticFiles(folder: string) {
  const assets = new Map<string, Asset>();

  async function assetAt(pathname: string): Promise<Asset | null> {
    const known = assets.get(pathname);
    if (known !== undefined) return known;
    const asset = await load(folder, pathname);
    // Only paths that exist are remembered, so a scan cannot fill the memory.
    if (asset) assets.set(pathname, asset);
    return asset;
  }

  return async (request: IncomingMessage, response: ServerResponse, pathname: string) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const asset = await assetAt(pathname);
    if (!asset) return false;
    const headers = {
      ...commonHeaders,
      'content-type': asset.type,
      'cache-control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: asset.etag,
      vary: 'accept-encoding',
    };
    if (request.headers['if-none-match'] === asset.etag) {
      response.writeHead(304, headers).end();
      return true;
    }
    const encoding = encodingOf(request);
    const packed = encoding && asset.bodies[encoding];
    const body = packed ?? asset.bodies.raw;
    response.writeHead(200, {
      ...headers,
      ...(packed && { 'content-encoding': encoding }),
      'content-length': String(body.length),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

async function load(folder: string, pathname: string): Promise<Asset | null> {
  const type = types[extname(pathname)];
  // The page itself is the shell's; a name with a dot in front is nobody's.
  if (!type || pathname === '/index.html' || pathname.includes('/.')) return null;
  const file = join(folder, normalize(pathname));
  if (!file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  const raw = await readFile(file);
  const isText = compressible.test(type);
  return {
    type,
    etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
    // Vite puts a hash of the content into these names.
    isImmutable: pathname.startsWith('/assets/'),
    bodies: {
      raw,
      br: isText
        ? await promisify(brotliCompress)(raw, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 8 },
          })
        : null,
      gzip: isText ? await promisify(gzip)(raw, { level: 8 }) : null,
    },
  };
}
