// The health check of every image: whether the process in this container answers. It runs every few
// seconds, so it loads as little of Node as it can.
const { get } = require('node:http');
const { env, exit } = require('node:process');

get({ port: env.PORT, path: '/livez', timeout: 2_000 }, ({ statusCode }) =>
  exit(statusCode === 200 ? 0 : 1),
).on('error', () => exit(1));
