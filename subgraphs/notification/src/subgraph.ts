import { systemClock } from '@hoi/kit/clock.ts';
import { createSubgraph } from '@hoi/kit/create-subgraph.ts';
import { databaseOf } from '@hoi/kit/database.ts';
import type { Mailer } from '@hoi/kit/mail.ts';
import { startMessaging } from '@hoi/kit/messaging.ts';
import { outboxFor } from '@hoi/kit/outbox.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import type { SubgraphOptions } from '@hoi/kit/subgraph-options.ts';
import { loadTypeDefs } from '@hoi/kit/type-defs.ts';
import { contextFor } from './context.ts';
import { fanOutTopic, runFanOut } from './fan-out/run-fan-out.ts';
import { handlersWith } from './handlers/handlers.ts';
import { deliveryStore } from './mail/delivery.store.ts';
import { startSendingMails } from './mail/send-mails.ts';
import * as notification from './notification/notification.resolvers.ts';
import { notificationStore } from './notification/notification.store.ts';
import { tellHostsWith, tellWith } from './notification/tell.ts';
import * as preference from './preference/preference.resolvers.ts';
import { preferenceStore } from './preference/preference.store.ts';
import { unsubscribeRoutes } from './preference/unsubscribe.ts';
import { projectionStore } from './projection/projection.store.ts';
import { reminderTopic, runReminders } from './reminder/reminders.ts';
import { idempotency, inbox, outbox } from './tables.ts';
import { wokenWorker } from './woken-worker.ts';

/** Holds `schema.graphql` and `migrations/`. */
export const packageRoot: URL = new URL('../', import.meta.url);

/** What the notification subgraph needs beside what every subgraph does. */
export interface NotificationOptions extends SubgraphOptions {
  readonly mailer: Mailer;
  /** Signs unsubscribe links. */
  readonly secretKey: string;
}

/** What people are told: their inbox, their mails, their wishes. */
export async function createNotificationSubgraph(options: NotificationOptions): Promise<Subgraph> {
  const { pubsub, bus, log, publicUrl, clock = systemClock } = options;
  const { mailer, secretKey } = options;
  const tables = { outbox, inbox, idempotency };
  const database = databaseOf(options);
  const notifications = notificationStore(database.read);
  const preferences = preferenceStore(database.read);
  const projections = projectionStore(database.read);
  const deliveries = deliveryStore(database.read);
  const telling = { database, clock, notifications, preferences, deliveries };
  const tell = tellWith(telling);
  const tellHosts = tellHostsWith(telling, tell);
  const stores = { notifications, projections, preferences, deliveries };
  const told = { database, outbox: outboxFor(database, tables, null) };
  const room = { ...stores, ...told, mailer, pubsub, clock, log, publicUrl, secretKey };
  const handlers = handlersWith({ database, clock, projections, tell, tellHosts });
  const work = (topic: string, pollMs: number, run: () => Promise<number>) =>
    wokenWorker({ topic, run, pollMs, pubsub, log });
  const resources = [
    await startSendingMails(room),
    await work(fanOutTopic, 10_000, () => runFanOut(database, tell)),
    await work(reminderTopic, 10_000, () => runReminders(database, projections, clock)),
    await startMessaging({ database, tables, pubsub, bus, handlers, log }),
  ];
  return createSubgraph({
    name: 'notification',
    typeDefs: loadTypeDefs(packageRoot),
    resolvers: {
      Query: { ...notification.Query, ...preference.Query },
      Mutation: { ...notification.Mutation, ...preference.Mutation },
      Subscription: notification.Subscription,
      Notification: notification.Notification,
      MarkReadPayload: notification.MarkReadPayload,
    },
    context: (base) =>
      contextFor(base, { notifications, preferences, projections, database, clock, pubsub }),
    database,
    tables,
    log,
    routes: unsubscribeRoutes({ database, preferences, projections, secretKey }),
    resources,
  });
}
