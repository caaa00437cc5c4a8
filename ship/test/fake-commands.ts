// Stands where `docker` and `aws` would, by the name it is called by; keeps what it was asked for in
// the folder FAKE_FOLDER. An image is a folder there, a bucket another one.
import { appendFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';

const [, , program = '', ...args] = argv;
const folder = env.FAKE_FOLDER ?? '';
appendFileSync(join(folder, 'calls'), `${program} ${args.join(' ')}\n`);
const [verb, second = '', from = '', to = ''] = args;

if (program === 'docker' && verb === 'create') console.log('container1');
else if (program === 'docker' && verb === 'cp') {
  cpSync(join(folder, 'image', second.split(':')[1] ?? ''), from, { recursive: true });
} else if (program === 'aws' && verb === 's3' && second === 'sync') {
  if (env.FAKE_BUCKET_CLOSED === '1') exit(1);
  const target = join(folder, to.replace('s3://', ''));
  mkdirSync(target, { recursive: true });
  cpSync(from, target, { recursive: true });
}
