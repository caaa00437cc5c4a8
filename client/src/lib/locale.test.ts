import { i18n } from '@lingui/core';
import { expect, test, vi } from 'vitest';

/** The module as a page that has just been opened has it. */
async function aPage() {
  vi.resetModules();
  return import('./locale.ts');
}
const count = () => Object.keys(i18n.messages).length;

test('a page for hosts has its words whichever of the two arrives first', async () => {
  const plain = await aPage();
  await plain.activateLocale('en');
  const few = count();
  const orders = [
    async ({ activateLocale, loadHostMessages }: typeof plain) => {
      await loadHostMessages();
      await activateLocale('en');
    },
    async ({ activateLocale, loadHostMessages }: typeof plain) => {
      await activateLocale('en');
      await loadHostMessages();
    },
    ({ activateLocale, loadHostMessages }: typeof plain) =>
      Promise.all([activateLocale('en'), loadHostMessages()]),
    ({ activateLocale, loadHostMessages }: typeof plain) =>
      Promise.all([loadHostMessages(), activateLocale('en')]),
  ];
  for (const open of orders) {
    const page = await aPage();
    await open(page);
    const all = count();
    expect(all).toBeGreaterThan(few + 100);
    // Another language brings them along.
    await page.activateLocale('vi');
    expect(count()).toBe(all);
  }
});
