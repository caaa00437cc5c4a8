import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** One image to build and push. */
export interface ImageBuild {
  readonly service: string;
  readonly tag: string;
  /** Seconds since 1970; every file and the image itself carry it, so that equal inputs give an equal digest. */
  readonly madeAt: number;
  readonly platform?: string | undefined;
  readonly nodeImage?: string | undefined;
  readonly network?: string | undefined;
  /** Whether no layer of an earlier build is taken. */
  readonly isFromNothing?: boolean;
}

const metadata = z.object({ 'containerimage.digest': z.string().startsWith('sha256:') });

/** Builds and pushes an image; gives its reference by digest. */
export async function buildImage(build: ImageBuild): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-build-'));
  const file = join(folder, 'metadata.json');
  try {
    await docker([
      ...['buildx', 'build', '.', '--file', 'docker/Dockerfile', '--tag', build.tag, '--push'],
      ...['--build-arg', `SERVICE=${build.service}`, '--metadata-file', file],
      ...['--build-arg', `SOURCE_DATE_EPOCH=${build.madeAt}`],
      // Its attestation holds times of the build; the SBOM travels beside the image instead.
      ...['--provenance', 'false'],
      ...(build.nodeImage ? ['--build-arg', `NODE_IMAGE=${build.nodeImage}`] : []),
      ...(build.platform ? ['--platform', build.platform] : []),
      ...(build.isFromNothing ? ['--no-cache'] : []),
      ...(build.network ? ['--network', build.network] : []),
    ]);
    const { 'containerimage.digest': digest } = metadata.parse(
      JSON.parse(readFileSync(file, 'utf8')),
    );
    return `${build.tag.slice(0, build.tag.lastIndexOf(':'))}@${digest}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function docker(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`docker ${args[0]} ended with ${code}`));
    });
  });
}
