import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelChoice } from '@hoi/assistant/agent/model.ts';
import { graphOverHttp } from '@hoi/assistant/graph/graph.ts';
import { operations } from '@hoi/assistant/graph/operations.ts';
import { packageRoot as assistantRoot, createAssistantSubgraph } from '@hoi/assistant/subgraph.ts';
import { packageRoot as communityRoot, createCommunitySubgraph } from '@hoi/community/subgraph.ts';
import { createEventSubgraph, packageRoot as eventRoot } from '@hoi/event/subgraph.ts';
import { diskMediaStore } from '@hoi/event/upload/media-store.ts';
import { operationHashes } from '@hoi/gateway/delegated-operations.ts';
import { createGateway, type Gateway } from '@hoi/gateway/gateway.ts';
import { knownDocuments } from '@hoi/gateway/http/persisted-documents.ts';
import { createLogger } from '@hoi/kit/log.ts';
import { prepareDatabase, type ServiceSchema, serviceUrl } from '@hoi/kit/migrate.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import {
  createNotificationSubgraph,
  packageRoot as notificationRoot,
} from '@hoi/notification/subgraph.ts';
import { createUserSubgraph, packageRoot as userRoot } from '@hoi/user/subgraph.ts';
import { type DataFolder, type Secrets, type Service, services } from './data-folder.ts';
import { mailboxPage } from './dev-mailbox.ts';
import { devPageClient } from './dev-page.ts';
import type { DevTraces } from './dev-traces.ts';
import { tracesPage } from './dev-traces-page.ts';
import type { StandaloneMail } from './mail.ts';
import type { Settings } from './settings.ts';
import type { ComingSupergraph } from './supergraph.ts';
import { Unstartable } from './unstartable.ts';

const clientDocuments = fileURLToPath(
  new URL('../../client/src/gql/persisted-documents.json', import.meta.url),
);

const packageRoots: Readonly<Record<Service, URL>> = {
  user: userRoot,
  community: communityRoot,
  event: eventRoot,
  notification: notificationRoot,
  assistant: assistantRoot,
};

/** What the whole platform needs to run in this process. */
export type PlatformOptions = {
  readonly folder: DataFolder;
  readonly supergraph: ComingSupergraph;
  /** The embedded Postgres, as its superuser. */
  readonly databaseUrl: string;
  readonly mail: StandaloneMail;
  readonly settings: Settings;
  readonly publicUrl: string;
  /** Where the gateway is reached from inside this machine, without TLS. */
  readonly internalUrl: string;
  /** The built client; undefined in development, where vite serves it. */
  readonly clientDir: string | undefined;
  /** The last requests, when somebody at this machine wants to see them. */
  readonly traces?: DevTraces | undefined;
};

/** Each service's share of the database. */
export function serviceSchemas({ rolePasswords }: Secrets): readonly ServiceSchema[] {
  return services.map((name) => ({
    name,
    packageRoot: packageRoots[name],
    password: rolePasswords[name],
  }));
}

/** Brings the database up to date: roles, schemas, migrations. */
export async function migrate(
  { secrets }: DataFolder,
  databaseUrl: string,
  onProgress: (message: string) => void,
): Promise<void> {
  try {
    await prepareDatabase(databaseUrl, serviceSchemas(secrets), onProgress);
  } catch (error) {
    throw new Unstartable(
      `The database could not be brought up to date: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
}

/** Starts the five subgraphs with their workers and the gateway before them; disposing of it drains and ends them. */
export async function startPlatform(options: PlatformOptions): Promise<Gateway & AsyncDisposable> {
  const { folder, mail, settings, publicUrl, internalUrl, clientDir, traces } = options;
  const { secretKeys, rolePasswords } = folder.secrets;
  const pubsub = memoryPubSub();
  const logOf = (name: string) => createLogger(name, settings.LOG_LEVEL);
  const base = (name: Service) => ({
    databaseUrl: serviceUrl(options.databaseUrl, name, rolePasswords[name]),
    pubsub,
    log: logOf(name),
    publicUrl,
  });
  await using started = new AsyncDisposableStack();
  const subgraphs: readonly Subgraph[] = [
    started.use(
      await createUserSubgraph({ ...base('user'), mailer: mail.codes, secretKey: secretKeys.user }),
    ),
    started.use(await createCommunitySubgraph(base('community'))),
    started.use(
      await createEventSubgraph({
        ...base('event'),
        secretKey: secretKeys.event,
        media: await diskMediaStore(join(folder.path, 'media')),
      }),
    ),
    started.use(
      await createNotificationSubgraph({
        ...base('notification'),
        mailer: mail.news,
        secretKey: secretKeys.notification,
      }),
    ),
    started.use(
      await createAssistantSubgraph({
        ...base('assistant'),
        graph: graphOverHttp(internalUrl),
        model: modelChoice(settings),
      }),
    ),
  ];
  const { devMailbox } = mail;
  const devPages = [
    ...(devMailbox ? [mailboxPage(devMailbox)] : []),
    ...(traces ? [tracesPage(traces)] : []),
  ];
  const gateway = started.use(
    await createGateway({
      supergraph: await options.supergraph.loaded,
      subgraphs: [...subgraphs, ...devPages.map(devPageClient)],
      publicUrl,
      log: logOf('gateway'),
      isDevelopment: mail.devMailbox !== undefined,
      ...(clientDir && { clientDir }),
      trustedHops: settings.TRUSTED_HOPS,
      persistedDocuments: await knownDocuments([clientDocuments]),
      isSafelist: settings.SAFELIST,
      delegatedOperations: operationHashes(operations.map(({ document }) => document)),
    }),
  );
  const running = started.move();
  return { ...gateway, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

function modelChoice(settings: Settings): ModelChoice {
  const { ASSISTANT_MODEL: modelId, AWS_REGION: region } = settings;
  if (modelId === 'rules') return { kind: 'rules' };
  if (!region) throw new Unstartable(`ASSISTANT_MODEL names ${modelId}: set AWS_REGION too.`);
  const endpoint = settings.AWS_ENDPOINT_URL_BEDROCK_RUNTIME;
  return { kind: 'bedrock', modelId, region, ...(endpoint && { endpoint }) };
}
