// `npm run ship:build -- --registry <host/path> --out <folder>`: builds the images of the commit that is
// checked out, pushes them, and writes what was built: release.json (commit and digests) and an SBOM
// for each image. `--tag` is the commit when nothing is said; `--node-image` names another base.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildImage } from './src/release/build-image.ts';
import { images, releaseSchema } from './src/release/release.ts';
import { sbomOf } from './src/release/sbom.ts';

const { values } = parseArgs({
  options: {
    registry: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    tag: { type: 'string' },
    platform: { type: 'string' },
    'node-image': { type: 'string' },
    network: { type: 'string' },
  },
});
if (!values.registry) throw new Error('--registry is needed');
const { registry, out, platform, network } = values;

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
if (git('status', '--porcelain') !== '') throw new Error('commit first: an image names its commit');
const commit = git('rev-parse', 'HEAD');
const madeAt = Number(git('show', '-s', '--format=%ct', commit));

mkdirSync(join(out, 'sbom'), { recursive: true });
const built: [string, string][] = [];
for (const service of images) {
  const reference = await buildImage({
    service,
    tag: `${registry}/${service}:${values.tag ?? commit}`,
    madeAt,
    platform,
    nodeImage: values['node-image'],
    network,
  });
  built.push([service, reference]);
  const sbom = sbomOf(service, reference, madeAt);
  writeFileSync(join(out, 'sbom', `${service}.cdx.json`), `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(reference);
}
const release = releaseSchema.parse({ commit, images: Object.fromEntries(built) });
writeFileSync(join(out, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
