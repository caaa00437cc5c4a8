// `npm run ship:smoke -- <url>`: a query, a mutation and a subscription on a platform that runs.
import { argv } from 'node:process';
import { smoke } from './src/release/smoke.ts';

const url = argv[2];
if (!url) throw new Error('the address is needed');
const problems = await smoke(url);
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log('query, mutation and subscription answer');
