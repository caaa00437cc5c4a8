import type { Mail } from '@hoi/kit/mail.ts';
import type { Locale } from '@hoi/kit/viewer.ts';

interface Wording {
  readonly subject: (code: string) => string;
  readonly greeting: string;
  readonly code: string;
  readonly link: string;
  readonly button: string;
  readonly life: string;
  readonly notYou: string;
}

const wordings: Record<Locale, Wording> = {
  vi: {
    subject: (code) => `${code} là mã đăng nhập Hội của bạn`,
    greeting: 'Chào bạn,',
    code: 'Mã đăng nhập Hội của bạn là:',
    link: 'Không tiện gõ mã? Mở liên kết này trên máy bạn muốn đăng nhập:',
    button: 'Đăng nhập vào Hội',
    life: 'Mã và liên kết chỉ dùng được một lần, trong vòng 10 phút.',
    notYou:
      'Nếu bạn không yêu cầu đăng nhập, cứ bỏ qua thư này, tài khoản của bạn vẫn an toàn. Đừng đưa mã cho ai, kể cả người tự nhận là của Hội.',
  },
  en: {
    subject: (code) => `${code} is your Hội sign-in code`,
    greeting: 'Hello,',
    code: 'Your Hội sign-in code is:',
    link: 'Rather not type? Open this link on the device where you want to sign in:',
    button: 'Sign in to Hội',
    life: 'The code and the link work once, for 10 minutes.',
    notYou:
      'If you did not ask for this, ignore this mail; your account is safe. Never give the code to anyone, even if they say they are from Hội.',
  },
};

/** The mail with a sign-in code and the link that does the same. */
export function signInMail(locale: Locale, code: string, link: string): Omit<Mail, 'to'> {
  const words = wordings[locale];
  const text = [
    words.greeting,
    `${words.code} ${code}`,
    `${words.link}\n${link}`,
    words.life,
    words.notYou,
    'Hội',
  ].join('\n\n');
  // The code is digits and the link our own base64url, so nothing here needs escaping.
  const html = `<!doctype html>
<html lang="${locale}"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1917">
<div style="max-width:440px;margin:0 auto">
<p>${words.greeting}</p>
<p>${words.code}</p>
<p style="font-size:32px;font-weight:700;letter-spacing:6px;margin:8px 0 24px">${code}</p>
<p>${words.link}</p>
<p><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#1c1917;color:#fff;text-decoration:none">${words.button}</a></p>
<p>${words.life}</p>
<p style="color:#57534e;font-size:14px">${words.notYou}</p>
</div></body></html>`;
  return { subject: words.subject(code), text: `${text}\n`, html };
}
