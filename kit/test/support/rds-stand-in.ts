import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { frame, readBytes, readFrame } from './postgres-frames.ts';
import { scramLogin } from './scram-login.ts';

/** A door before a real Postgres that lets in as RDS does: over TLS alone, by a token in place of the password. */
export interface RdsStandIn extends AsyncDisposable {
  readonly port: number;
  /** Of the authority that its certificate comes from. */
  readonly certificate: string;
  /** Each that was shown, in order. */
  readonly tokens: readonly string[];
}

/** Opens the door; behind it is the database at `databaseUrl`, where the password stands. */
export async function rdsStandIn(databaseUrl: string): Promise<RdsStandIn> {
  const { hostname, port, password } = new URL(databaseUrl);
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const tokens: string[] = [];
  const sockets = new Set<Socket>();

  async function letIn(plain: Socket): Promise<void> {
    await readBytes(plain, 8);
    plain.write('S');
    const client = new TLSSocket(plain, { isServer: true, cert, key });
    client.on('error', () => plain.destroy());
    const size = await readBytes(client, 4);
    const startup = await readBytes(client, size.readInt32BE() - 4);
    client.write(frame('R', Buffer.from([0, 0, 0, 3])));
    const { body } = await readFrame(client);
    tokens.push(body.toString('utf8', 0, body.length - 1));
    const server = connect(Number(port), hostname);
    sockets.add(server);
    server.on('error', () => client.destroy());
    server.write(Buffer.concat([size, startup]));
    await scramLogin(server, decodeURIComponent(password));
    client.write(frame('R', Buffer.alloc(4)));
    server.pipe(client).pipe(server);
  }

  const door = createServer((plain) => {
    sockets.add(plain);
    plain.on('error', () => plain.destroy());
    letIn(plain).catch(() => plain.destroy());
  });
  door.listen(0, 'localhost');
  await once(door, 'listening');
  const address = door.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    certificate: cert,
    tokens,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      door.close();
    },
  };
}
