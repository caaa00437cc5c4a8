import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { capturePlatform } from '../proof/capture.ts';
import { captureOf, collector, graphOf, variants } from '../proof/captures.ts';
import { allStatements } from '../proof/iam/policies.ts';
import { containersOf } from '../proof/rules/containers.ts';

const traced = variants['large, with Valkey, traces and NAT in each zone'];
const endpointOf = (environment: readonly { name: string; value: string }[]) =>
  environment.find(({ name }) => name === 'OTEL_EXPORTER_OTLP_ENDPOINT')?.value;

test('a collector stands beside each service, listens where the service sends, and may hand spans on', async () => {
  const graph = await graphOf(traced);
  const all = containersOf(graph);
  const collectors = all.filter(({ container }) => container.name === 'collector');
  const services = all.filter(({ container }) => container.portMappings);
  deepEqual(
    collectors.map(({ task }) => task.name),
    services.map(({ task }) => task.name),
  );
  for (const { container } of collectors) {
    equal(container.image, collector);
    equal(container.essential, false);
    const { receivers } = JSON.parse(
      container.environment.find(({ name }: { name: string }) => name === 'AOT_CONFIG_CONTENT')
        .value,
    );
    const { endpoint } = receivers.otlp.protocols.http;
    for (const service of services) {
      equal(endpointOf(service.container.environment), `http://${endpoint}`);
    }
  }
  const allowed = allStatements(graph).filter(
    ([where, { actions }]) =>
      where.startsWith('role hoi-') && actions.includes('xray:PutTraceSegments'),
  );
  equal(allowed.length, services.length);
});

test('without a collector nothing is traced, and nobody may hand spans on', async () => {
  const graph = await graphOf();
  for (const { container } of containersOf(graph)) {
    equal(endpointOf(container.environment), undefined);
  }
  const allowed = allStatements(graph).filter(
    ([where, { actions }]) =>
      where.startsWith('role ') && actions.includes('xray:PutTraceSegments'),
  );
  deepEqual(allowed, []);
});

test('a collector that is not named by its digest, or that tasks cannot fetch, is refused', async () => {
  const { foundation } = await captureOf();
  await rejects(
    capturePlatform({ collector: 'aws-otel-collector:latest' }, foundation),
    /hoi:collector must be an image by its digest/,
  );
  await rejects(capturePlatform({ collector, nat: 'none' }, foundation), /needs a way out/);
});
