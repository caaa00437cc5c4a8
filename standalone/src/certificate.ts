import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { Unstartable } from './unstartable.ts';

/** A certificate with its private key, both PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

const year = 365 * 24 * 60 * 60 * 1000;
// Apple's systems refuse certificates that live longer.
const lifetime = 397 * 24 * 60 * 60 * 1000;

/** The addresses of this machine in its local networks. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => {
      return family === 'IPv4' && !internal && !address.startsWith('169.254.');
    })
    .map(({ address }) => address);
}

/** The self-signed certificate kept in the data folder; made anew when it does not fit any more. */
export async function ownCertificate(
  folder: string,
  addresses: readonly string[],
): Promise<Certificate> {
  const certFile = join(folder, 'lan-certificate.pem');
  const keyFile = join(folder, 'lan-key.pem');
  if (existsSync(certFile) && existsSync(keyFile)) {
    const cert = await readFile(certFile, 'utf8');
    if (covers(cert, addresses)) return { cert, key: await readFile(keyFile, 'utf8') };
  }
  const name = hostname();
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + lifetime),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...['localhost', name, `${name}.local`].map((value) => ({ type: 2 as const, value })),
          ...['127.0.0.1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  await writeFile(keyFile, made.private, { mode: 0o600 });
  await writeFile(certFile, made.cert, { mode: 0o600 });
  return { cert: made.cert, key: made.private };
}

function covers(pem: string, addresses: readonly string[]): boolean {
  const certificate = new X509Certificate(pem);
  const isFresh = certificate.validToDate.getTime() - Date.now() > year / 12;
  return isFresh && addresses.every((address) => certificate.checkIP(address) !== undefined);
}

/** Reads the files of `--cert` and `--key`, and sees that they belong together. */
export async function readCertificate(certFile: string, keyFile: string): Promise<Certificate> {
  const [cert, key] = await Promise.all(
    [certFile, keyFile].map((file) =>
      readFile(file, 'utf8').catch((error) => {
        throw new Unstartable(`${file} cannot be read (${error.code}).`);
      }),
    ),
  );
  try {
    if (cert && key && new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) {
      return { cert, key };
    }
  } catch (error) {
    throw new Unstartable(
      `${certFile} or ${keyFile} is not PEM: ${error instanceof Error ? error.message : error}`,
    );
  }
  throw new Unstartable(`The key in ${keyFile} is not the one of the certificate in ${certFile}.`);
}
