// Composes the subgraphs' schemas: `npm run compose` writes what the gateway loads and what
// integrators read. Fails, with every reason, when they do not fit together.
import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { deferSdl } from '../gateway/src/defer/defer-sdl.ts';
import { publicFieldsComment, type TypeFields, takePublicFields } from './public-fields.ts';

const shared = await readFile('schema/shared.graphql', 'utf8');
const services = [];
const publicFields: Record<string, TypeFields> = {};
for await (const file of glob('subgraphs/*/schema.graphql')) {
  const name = basename(dirname(file));
  const document = parse(`${shared}\n${await readFile(file, 'utf8')}`);
  const { typeDefs, fields } = takePublicFields(document);
  services.push({ name, url: `http://${name}`, typeDefs });
  if (Object.keys(fields).length > 0) publicFields[name] = fields;
}
services.sort((a, b) => a.name.localeCompare(b.name));

const { errors, supergraphSdl, schema } = composeServices(services);
if (errors) throw new AggregateError(errors, errors.map((error) => error.message).join('\n'));
await writeFile(
  'schema/supergraph.graphql',
  `${supergraphSdl.trimEnd()}\n${publicFieldsComment(publicFields)}`,
);
const api = printSchema(schema.toAPISchema().toGraphQLJSSchema());
await writeFile('schema/api.graphql', `${api}\n\n${deferSdl}`);
