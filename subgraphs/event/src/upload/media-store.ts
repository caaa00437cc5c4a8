import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bytes of uploads lie: a folder or a bucket. */
export interface MediaStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is none of this name. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

const safeName = /^[a-z0-9_-]+\.webp$/;

/** Whether a name is one that we make: one comes back in a URL, and nothing else may be read. */
export function isMediaName(name: string): boolean {
  return safeName.test(name);
}

/** Keeps uploads in a folder, which it makes. */
export async function diskMediaStore(folder: string): Promise<MediaStore> {
  await mkdir(folder, { recursive: true });
  const pathOf = (name: string) => {
    if (!isMediaName(name)) throw new Error(`Not a media name: ${name}`);
    return join(folder, name);
  };
  return {
    async put(name, bytes) {
      const path = pathOf(name);
      // Renamed when whole, so that nobody reads half a picture.
      const part = `${path}.${process.pid}.part`;
      await writeFile(part, bytes);
      await rename(part, path);
    },
    async get(name) {
      if (!isMediaName(name)) return null;
      return readFile(pathOf(name)).then(
        (bytes) => new Uint8Array(bytes),
        () => null,
      );
    },
  };
}
