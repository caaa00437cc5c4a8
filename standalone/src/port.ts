import { createServer } from 'node:net';
import { Unstartable } from './unstartable.ts';

/** Sees that a port is free before anything begins; 0 gives any free one. */
export async function freePort(port: number, host: string): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Why a port cannot be listened on, as one sentence. */
function cannotListen({ code }: NodeJS.ErrnoException, port: number): Unstartable {
  if (code === 'EADDRINUSE') {
    return new Unstartable(
      `Port ${port} is taken by another program: stop that one, or choose another with --port.`,
    );
  }
  if (code === 'EACCES') {
    return new Unstartable(`This user may not listen on port ${port}: choose one above 1023.`);
  }
  return new Unstartable(`Port ${port} cannot be listened on (${code}).`);
}
