// Stands where the `pulumi` command would: `up` hands the images to the fake cluster, and succeeds
// whatever becomes of them there, as the real one does.
import { argv, env, exit } from 'node:process';

const args = argv.slice(2);
const config = args[args.indexOf('--config') + 1] ?? '';
if (args.includes('output')) {
  console.log(env.FAKE_OUTPUTS);
} else if (args.includes('up')) {
  if (env.FAKE_PULUMI_FAILS === '1' && !config.includes('old')) {
    console.error('error: update failed');
    exit(255);
  }
  const response = await fetch(`${env.AWS_ENDPOINT_URL}`, {
    method: 'POST',
    headers: { 'x-amz-target': 'Pulumi.Up' },
    body: config.replace(/^hoi:images=/, ''),
  });
  if (!response.ok) throw new Error(await response.text());
  console.log('Resources: 6 updated');
}
