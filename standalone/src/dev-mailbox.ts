import type { DevMailbox, KeptMail } from '@hoi/kit/mail.ts';
import { asHtml, type DevPage } from './dev-page.ts';

/**
 * `/dev/mailbox`: the mails that were not sent because no SMTP server is configured. For this machine
 * alone, since whoever reads a sign-in code can sign in.
 */
export function mailboxPage(mailbox: Pick<DevMailbox, 'list'>): DevPage {
  return {
    path: '/dev/mailbox',
    html: () => page(mailbox.list()),
    json: () => mailbox.list(),
    isRefreshed: true,
  };
}

function page(mails: readonly KeptMail[]): string {
  const items = mails.map(
    ({ id, to, subject, text, sentAt }) => `<article id="${asHtml(id)}">
<h2>${asHtml(subject)}</h2>
<p>${asHtml(to)} · <time datetime="${sentAt.toISOString()}">${sentAt.toLocaleTimeString('vi')}</time></p>
<pre>${linked(text)}</pre>
</article>`,
  );
  const empty =
    '<p>Chưa có thư nào. Xin mã đăng nhập, thư sẽ hiện ở đây.<br>No mail yet. Ask for a sign-in code, and it appears here.</p>';
  return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hộp thư thử · Development mailbox</title>
<style>
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
article { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .5rem 0 }
h2 { font-size: 1rem; margin: .5rem 0 0 } article p { margin: 0; opacity: .75 }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<h1>Hộp thư thử · Development mailbox</h1>
<p>Chưa cấu hình SMTP, nên thư nằm lại đây, chỉ máy này đọc được.<br>No SMTP server is configured, so mail stays here; only this machine can read it.</p>
<main>${items.join('\n') || empty}</main>
</html>`;
}

function linked(text: string): string {
  return asHtml(text).replace(/https?:\/\/[^\s<>&]+(?:&amp;[^\s<>&]+)*/g, '<a href="$&">$&</a>');
}
