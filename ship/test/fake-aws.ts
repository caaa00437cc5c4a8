import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Behaviour, FakeCluster } from './fake-cluster.ts';

/** ECS and SSM on loopback, over the wire that the real clients speak (JSON 1.1). */
export interface FakeAws extends AsyncDisposable {
  readonly endpoint: string;
  readonly cluster: FakeCluster;
  readonly parameters: Map<string, string[]>;
  /** The operations that were asked for, in order. */
  readonly calls: string[];
}

class AwsError extends Error {
  readonly type: string;
  constructor(type: string) {
    super(type);
    this.type = type;
  }
}

/** Starts a fake AWS whose cluster runs an old release and behaves as told with new ones. */
export async function fakeAws(old: Record<string, string>, behaviour: Behaviour): Promise<FakeAws> {
  const cluster = new FakeCluster(old, behaviour);
  const parameters = new Map<string, string[]>();
  const calls: string[] = [];

  function ssm(operation: string, input: Record<string, unknown>): unknown {
    const name = String(input.Name);
    const versions = parameters.get(name) ?? [];
    if (operation === 'GetParameter') {
      if (versions.length === 0) throw new AwsError('ParameterNotFound');
      return { Parameter: { Name: name, Value: versions.at(-1), Version: versions.length } };
    }
    if (operation !== 'PutParameter') throw new AwsError('UnknownOperationException');
    if (versions.length > 0 && input.Overwrite !== true) {
      throw new AwsError('ParameterAlreadyExists');
    }
    parameters.set(name, [...versions, String(input.Value)]);
    return { Version: versions.length + 1 };
  }

  const server = createServer(async (request, response) => {
    const [service = '', operation = ''] = String(request.headers['x-amz-target']).split('.');
    calls.push(operation);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      const input = JSON.parse(await text(request)) as Record<string, unknown>;
      const result =
        service === 'AmazonSSM' ? ssm(operation, input) : cluster.answer(operation, input);
      response.end(JSON.stringify(result));
    } catch (error) {
      const type = error instanceof AwsError ? error.type : 'ServerException';
      response.writeHead(400).end(JSON.stringify({ __type: type, message: String(error) }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    cluster,
    parameters,
    calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
