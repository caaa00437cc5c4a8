import { X509Certificate } from 'node:crypto';
import { type Certificate, lanAddresses, ownCertificate, readCertificate } from './certificate.ts';
import type { Flags } from './flags.ts';
import { freePort } from './port.ts';
import { Unstartable } from './unstartable.ts';

/** Where an installation listens, and how it is reached. */
export type Endpoints = {
  readonly listeners: readonly {
    readonly host: string;
    readonly port: number;
    readonly tls?: Certificate;
  }[];
  /** The address that people use. */
  readonly publicUrl: string;
  /** The address for programs on this machine; never TLS. */
  readonly internalUrl: string;
};

/** Finds out where to listen, and sees that nobody else does. */
export async function findEndpoints(
  { port: wanted, lan, tls }: Flags,
  folder: string,
  configuredUrl: string | undefined,
): Promise<Endpoints> {
  const addresses = lan ? lanAddresses() : [];
  if (lan && addresses.length === 0) {
    throw new Unstartable('--lan finds no network on this machine: connect it, or start without.');
  }
  const certificate = tls
    ? await readCertificate(tls.certFile, tls.keyFile)
    : lan
      ? await ownCertificate(folder, addresses)
      : undefined;
  if (!certificate) {
    const port = await freePort(wanted, '127.0.0.1');
    return {
      listeners: [{ host: '127.0.0.1', port }],
      publicUrl: configuredUrl ?? `http://localhost:${port}`,
      internalUrl: `http://127.0.0.1:${port}`,
    };
  }
  const port = await freePort(wanted, '0.0.0.0');
  const internalPort = await freePort(0, '127.0.0.1');
  const name = (tls ? nameOn(certificate) : addresses[0]) ?? 'localhost';
  return {
    listeners: [
      { host: '0.0.0.0', port, tls: certificate },
      { host: '127.0.0.1', port: internalPort },
    ],
    publicUrl: configuredUrl ?? `https://${name}${port === 443 ? '' : `:${port}`}`,
    internalUrl: `http://127.0.0.1:${internalPort}`,
  };
}

function nameOn({ cert }: Certificate): string | undefined {
  return /DNS:([^*,\s]+)/.exec(new X509Certificate(cert).subjectAltName ?? '')?.[1];
}
