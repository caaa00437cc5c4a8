import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';

/** A span as it came over the wire. */
export interface CollectedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
}

/** Takes traces by OTLP over HTTP, as a collector does. */
export interface OtlpCollector extends AsyncDisposable {
  readonly url: string;
  spans(): readonly CollectedSpan[];
  /** Everything that came, as text. */
  text(): string;
}

const attributeSchema = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional() }),
});
const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().default(''),
  name: z.string(),
});
const bodySchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attributeSchema) }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
});

/** Starts a collector on a free port of this machine. */
export async function startCollector(): Promise<OtlpCollector> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.url === '/v1/traces') bodies.push(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    text: () => bodies.join('\n'),
    spans: () =>
      bodies
        .flatMap((body) => bodySchema.parse(JSON.parse(body)).resourceSpans)
        .flatMap(({ resource, scopeSpans }) => {
          const named = resource.attributes.find(({ key }) => key === 'service.name');
          const service = `${named?.value.stringValue}`;
          return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ service, ...span })));
        }),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
