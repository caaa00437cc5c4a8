import { execFileSync } from 'node:child_process';
import { z } from 'zod';

const bill = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(z.unknown()).min(1),
});

/** The CycloneDX bill of materials of one image: the packages that its service is installed with. */
export function sbomOf(service: string, image: string, madeAt: number): z.infer<typeof bill> {
  const workspace = `@hoi/${service === 'migrate' ? 'kit' : service}`;
  const text = execFileSync(
    'npm',
    [
      ...['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
      ...['--omit', 'dev', '--workspace', workspace],
    ],
    { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  );
  // npm gives each bill a number and a time of its own, and names it after the folder.
  const { serialNumber: _number, ...rest } = bill.parse(JSON.parse(text));
  const digest = image.slice(image.indexOf('sha256:') + 'sha256:'.length);
  return {
    ...rest,
    metadata: {
      ...rest.metadata,
      timestamp: new Date(madeAt * 1000).toISOString(),
      component: {
        type: 'container',
        name: service,
        hashes: [{ alg: 'SHA-256', content: digest }],
      },
    },
  };
}
