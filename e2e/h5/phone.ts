import type { Browser, Locator, Page } from 'playwright-core';
import type { PhoneLook } from './phone-look';

/** What others do shows on a phone by itself within 15 s; the rest is for a slow machine with two journeys at a time. */
export const BY_ITSELF_MS = 30_000;

/** One person's phone, told what the person does and asked what the person sees. */
export interface Phone {
  readonly page: Page;
  /** Opens a page of the app by its path, as a link in a chat would. */
  open(path: string): Promise<void>;
  /** Taps the button, row, link or tab of this name. */
  tap(name: string | RegExp): Promise<void>;
  tapId(id: string): Promise<void>;
  /** Writes into the field of this id, in place of what stands there. */
  type(id: string, text: string): Promise<void>;
  /** Waits until all of these stand on the visible page. */
  sees(...texts: (string | RegExp)[]): Promise<void>;
  /** Waits until this was said in passing: a sentence that goes away by itself, and may be gone when asked for. */
  told(text: string | RegExp): Promise<void>;
  /** Waits until none of these stands there. */
  seesNo(...texts: (string | RegExp)[]): Promise<void>;
  /** Waits until all of these are there for a screen reader: buttons and pictures by their names. */
  seesNamed(...names: string[]): Promise<void>;
  /** Waits until a tab carries this badge. */
  badge(tab: string, count: string): Promise<void>;
  /** Answers the dialogue in front of the page. */
  answer(choice: string): Promise<void>;
  back(): Promise<void>;
  /** The text of one element, by its id. */
  textOf(id: string): Promise<string>;
  /** Waits until the element of this id says exactly this. */
  reads(id: string, text: string): Promise<void>;
}

/** A page as wide and high as a phone, on which nobody has done anything. */
export async function openPage(browser: Browser, { width = 375, height = 812 }: PhoneLook): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(listenForSayings);
  const page = await context.newPage();
  page.setDefaultTimeout(BY_ITSELF_MS);
  return page;
}

/** The same page as if nobody had done anything on it; what the browser loaded of the app stays loaded. */
export async function forgetAll(page: Page, url: string): Promise<void> {
  const context = page.context();
  const browserSide = await context.newCDPSession(page);
  await context.setOffline(false);
  await page.goto('about:blank');
  await browserSide.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await browserSide.detach();
}

/** Runs in the page: keeps every sentence that is said in passing. */
function listenForSayings(): void {
  const sayings: string[] = [];
  Object.assign(window, { sayings });
  new MutationObserver(() => {
    const said = document.querySelector('.taro__toast')?.textContent ?? '';
    if (said !== '' && said !== sayings.at(-1)) sayings.push(said);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

export function phoneOf(
  page: Page,
  url: string,
  account: string,
  { theme = 'light', size = 'normal' }: PhoneLook,
): Phone {
  const query = new URLSearchParams({ as: account, theme, size });
  // Pages below the one in front stay in the document: the last visible one of a kind is the one a person means.
  const front = (found: Locator): Locator => found.filter({ visible: true }).last();
  const pressable = (name: string | RegExp): Locator => {
    const named = { name, ...(typeof name === 'string' ? { exact: true } : {}) };
    return front(
      page
        .getByRole('button', named)
        .or(page.getByRole('link', named))
        .or(page.getByRole('tab', named))
        .or(page.getByRole('checkbox', named))
        .or(page.getByRole('radio', named))
        .or(page.locator('.weui-tabbar__item', { hasText: name })),
    );
  };
  return {
    page,
    async open(path) {
      await page.goto('about:blank');
      await page.goto(`${url}/?${query}#${path}`);
    },
    tap: (name) => pressable(name).click(),
    tapId: (id) => front(page.locator(`#${id}`)).click(),
    type: (id, text) => front(page.locator(`#${id} input, #${id} textarea`)).fill(text),
    async sees(...texts) {
      for (const text of texts) await front(page.getByText(text)).waitFor();
    },
    async told(text) {
      const sought =
        typeof text === 'string' ? { source: text, exact: true } : { source: text.source, exact: false };
      await page.waitForFunction(
        ({ source, exact }) =>
          (window as unknown as { sayings: string[] }).sayings.some((said) =>
            exact ? said.trim() === source : new RegExp(source).test(said),
          ),
        sought,
      );
    },
    async seesNo(...texts) {
      for (const text of texts)
        await page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' });
    },
    async seesNamed(...names) {
      for (const name of names) await front(page.getByLabel(name, { exact: true })).waitFor();
    },
    badge: (tab, count) =>
      front(page.locator('.weui-tabbar__item', { hasText: tab }).getByText(count, { exact: true })).waitFor(),
    async answer(choice) {
      const dialogue = front(page.locator('.taro-modal__content'));
      await dialogue.getByText(choice, { exact: true }).click();
      await dialogue.waitFor({ state: 'hidden' });
    },
    back: () => front(page.locator('.taro-navigation-bar-back')).click(),
    reads: (id, text) => front(page.locator(`#${id}`).getByText(text, { exact: true })).waitFor(),
    textOf: async (id) => ((await front(page.locator(`#${id}`)).textContent()) ?? '').trim(),
  };
}
