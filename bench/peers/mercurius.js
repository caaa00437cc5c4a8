// Mercurius gateway with JIT: node mercurius.js <file of [{ name, url, schema }]> <port>.
import { readFileSync } from 'node:fs';
import gateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';

const [file, port] = process.argv.slice(2);
const app = Fastify();
await app.register(gateway, {
  jit: 1,
  gateway: {
    services: JSON.parse(readFileSync(file, 'utf8')).map((service) => ({
      ...service,
      connections: 64,
      rewriteHeaders: ({ authorization }) => (authorization ? { authorization } : {}),
    })),
  },
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
