import type { Database } from '@hoi/kit/database.ts';
import { messageOf } from '@hoi/kit/messages.ts';
import type { Route } from '@hoi/kit/subgraph.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { bodyOf } from './body-of.ts';
import { coverUrl } from './cover-url.ts';
import type { MediaStore } from './media-store.ts';
import { insertUpload } from './upload.store.ts';
import { encodePicture, mostBytes } from './upload-image.ts';

const mostUploadsADay = 200;

/** `POST /uploads` takes a picture of a signed-in person, `GET /media/:file` gives one. */
export function uploadRoutes(database: Database, media: MediaStore): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/uploads',
      async handle(request, caller) {
        const { userId, scopes } = caller.viewer;
        if (userId === null) return refused(401, 'UNAUTHENTICATED', caller);
        if (!scopes.includes('WRITE')) return refused(403, 'FORBIDDEN', caller);
        const bytes = await bodyOf(request, mostBytes);
        if (!bytes) return refused(413, 'UPLOAD_INVALID', caller);
        const picture = await encodePicture(bytes);
        if (!picture) return refused(415, 'UPLOAD_INVALID', caller);
        const { id, width, height, tint, files } = picture;
        const upload = { id, width, height, tint, ownerId: userId };
        // The row first: bytes without a row would be nobody's and stay for ever.
        const isTaken = await insertUpload(database.read, upload, mostUploadsADay);
        if (!isTaken) return refused(429, 'RATE_LIMITED', caller);
        for (const file of files) await media.put(file.name, file.bytes);
        return Response.json({ id, url: coverUrl(upload, 1_200), tint }, { status: 201 });
      },
    },
    {
      method: 'GET',
      path: '/media/:file',
      async handle(_request, _caller, { file }) {
        const bytes = await media.get(file ?? '');
        if (!bytes) return new Response('Not found', { status: 404 });
        return new Response(bytes, {
          headers: {
            'content-type': 'image/webp',
            'cache-control': 'public, max-age=31536000, immutable',
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'none'; sandbox",
            'cross-origin-resource-policy': 'cross-origin',
          },
        });
      },
    },
  ];
}

function refused(
  status: number,
  code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'UPLOAD_INVALID' | 'RATE_LIMITED',
  caller: Caller,
): Response {
  const message = messageOf(code, caller.locale, { seconds: 86_400 });
  return Response.json({ error: { code, message } }, { status });
}
