import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';

/** One file of an archive. */
export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Writes files as a gzipped tar, as fast as it is taken and no faster. */
export async function writeArchive(files: AsyncIterable<ArchiveFile>, to: Writable): Promise<void> {
  const tar = pack();
  const written = pipeline(tar, createGzip(), to);
  // Awaited below; until then a failure must not end the process from nowhere.
  written.catch(() => undefined);
  try {
    for await (const { name, bytes } of files) {
      await new Promise<void>((resolve, reject) => {
        written.catch(reject);
        tar.entry({ name, mode: 0o600 }, bytes, (error) => (error ? reject(error) : resolve()));
      });
    }
    tar.finalize();
  } catch (error) {
    tar.destroy();
    throw error;
  }
  await written;
}

/** Reads the files of a gzipped tar in their order; throws where it is damaged. */
export async function* readArchive(from: Readable): AsyncGenerator<ArchiveFile> {
  const tar = extract();
  const read = pipeline(from, createGunzip(), tar);
  read.catch(() => undefined);
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk);
    yield { name: entry.header.name, bytes: Buffer.concat(chunks) };
  }
  await read;
}
