// `npm --prefix infra-pulumi run -s tasks -- <profile>`: the task definitions that the stack would
// register, as JSON. `npm run test:containers` starts them.
import { argv } from 'node:process';
import { graphOf } from './proof/captures.ts';

const graph = await graphOf({ profile: argv[2] ?? 'standard' });
const tasks = graph.ofType('aws:ecs/taskDefinition:TaskDefinition').map(({ inputs }) => ({
  ...inputs,
  containerDefinitions: JSON.parse(inputs.containerDefinitions),
}));
console.log(JSON.stringify(tasks));
