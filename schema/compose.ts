// Composes the subgraphs' schemas: `npm run compose` writes what the gateway loads and what
// integrators read. Fails, with every reason, when they do not fit together.
import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';

const shared = await readFile('schema/shared.graphql', 'utf8');
const services = [];
for await (const file of glob('subgraphs/*/schema.graphql')) {
  const name = basename(dirname(file));
  const typeDefs = parse(`${shared}\n${await readFile(file, 'utf8')}`);
  services.push({ name, url: `http://${name}`, typeDefs });
}
services.sort((a, b) => a.name.localeCompare(b.name));

const { errors, supergraphSdl, schema } = composeServices(services);
if (errors) throw new AggregateError(errors, errors.map((error) => error.message).join('\n'));
await writeFile('schema/supergraph.graphql', supergraphSdl);
await writeFile('schema/api.graphql', `${printSchema(schema.toAPISchema().toGraphQLJSSchema())}\n`);
