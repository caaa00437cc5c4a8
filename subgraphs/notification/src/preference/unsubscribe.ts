import type { Database } from '@hoi/kit/database.ts';
import type { Route } from '@hoi/kit/subgraph.ts';
import type { Caller, Locale } from '@hoi/kit/viewer.ts';
import { type Page, page } from '../mail/html.ts';
import type { ProjectionStore } from '../projection/projection.store.ts';
import { catalogues } from '../text/texts.ts';
import type { PreferenceStore } from './preference.store.ts';
import { turnOffMail } from './preferences.ts';
import { readUnsubscribeToken, type Unsubscribing } from './unsubscribe-token.ts';

/** What the unsubscribe page works with. */
export interface UnsubscribeParts {
  readonly database: Database;
  readonly preferences: PreferenceStore;
  readonly projections: ProjectionStore;
  readonly secretKey: string;
}

/** One-click unsubscribe (RFC 8058): POST does it, GET only asks, so that no link scanner does. */
export function unsubscribeRoutes(parts: UnsubscribeParts): readonly Route[] {
  const { database, preferences, projections, secretKey } = parts;
  const path = '/unsubscribe/:token';

  type Answer = (wish: Unsubscribing, locale: Locale) => Promise<Omit<Page, 'locale'>>;
  const answering =
    (answer: Answer): Route['handle'] =>
    async (_request, caller: Caller, params) => {
      const wish = readUnsubscribeToken(secretKey, params.token ?? '');
      if (!wish) {
        const { locale } = caller;
        const { unknown } = catalogues[locale].mail.unsubscribe;
        return html(404, { locale, title: 'Hội', paragraphs: [unknown] });
      }
      const [person] = await projections.people([wish.userId]);
      const locale = person?.locale ?? caller.locale;
      return html(200, { locale, ...(await answer(wish, locale)) });
    };

  return [
    {
      method: 'GET',
      path,
      handle: answering(async ({ kind }, locale) => {
        const { question, button, kinds } = catalogues[locale].mail.unsubscribe;
        return { title: 'Hội', paragraphs: [question(kinds[kind])], submit: button };
      }),
    },
    {
      method: 'POST',
      path,
      handle: answering(async ({ userId, kind }, locale) => {
        await database.transaction((tx) => turnOffMail(tx, preferences, userId, kind));
        const { done, kinds } = catalogues[locale].mail.unsubscribe;
        const { settings } = catalogues[locale].mail;
        const links = [{ label: settings, url: '/account' }];
        return { title: 'Hội', paragraphs: [done(kinds[kind])], links };
      }),
    },
  ];
}

function html(status: number, content: Page): Response {
  return new Response(page(content), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
  });
}
