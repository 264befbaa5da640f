import { cp, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type LocalCloud, launchLocalCloud } from '../../cloudfunctions/_local/launch';
import { looks } from './looks';
import { forgetAll, openPage, type Phone, phoneOf } from './phone';
import type { PhoneLook } from './phone-look';
import { takePicture } from './screenshot';

/** A school for one file of journeys: a local cloud of its own and the phones that look at it. */
export interface School {
  readonly cloud: LocalCloud;
  readonly browser: Browser;
  /** The phone of one person, by the WeChat account; each is a browser context of its own. */
  phone(account: string, look?: PhoneLook): Promise<Phone>;
  /** The same steps on one person's phone with nothing kept on it, in every look, all at once; `look` ends the name of a picture. */
  inEveryLook(account: string, act: (phone: Phone, look: string) => Promise<void>): Promise<void>;
  /** The page at `path` once it shows all that is to be `seen`, and after `act`, as a picture in every look. */
  picture(
    name: string,
    account: string,
    path: string,
    seen: string | RegExp | readonly (string | RegExp)[],
    act?: (phone: Phone, look: string) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

/** The demo school at twenty past three, ten minutes before the session of the day. */
export async function openDemoSchool(): Promise<School> {
  const dataDir = await mkdtemp(path.join(set('JOURNEYS_FOLDER'), 'school-'));
  await cp(path.join(set('JOURNEYS_FOLDER'), 'demo'), dataDir, { recursive: true });
  return openSchool(dataDir);
}

/** A local cloud in which nothing has happened yet. */
export async function openNewSchool(): Promise<School> {
  return openSchool(await mkdtemp(path.join(set('JOURNEYS_FOLDER'), 'school-')));
}

async function openSchool(dataDir: string): Promise<School> {
  const cloud = await launchLocalCloud({ dataDir, staticDir: 'dist/h5' });
  await cloud.setClock({ nowMs: Number(set('JOURNEYS_MOMENT_MS')) });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  // A page that opened the app before opens it again in a third of the time.
  const resting = new Map<string, Page[]>();
  async function inLook(
    account: string,
    [look, choice]: [string, PhoneLook],
    act: (phone: Phone, look: string) => Promise<void>,
  ): Promise<void> {
    const page = resting.get(look)?.pop() ?? (await openPage(browser, choice));
    await act(phoneOf(page, cloud.url, account, choice), look);
    await forgetAll(page, cloud.url);
    resting.set(look, [...(resting.get(look) ?? []), page]);
  }
  const inEveryLook: School['inEveryLook'] = async (account, act) => {
    await Promise.all(Object.entries(looks).map((look) => inLook(account, look, act)));
  };
  return {
    cloud,
    browser,
    phone: async (account, look = {}) => phoneOf(await openPage(browser, look), cloud.url, account, look),
    inEveryLook,
    picture: (name, account, path, seen, act) =>
      inEveryLook(account, async (phone, look) => {
        await phone.open(path);
        await phone.sees(...[seen].flat()).catch(async (error) => {
          await takePicture(phone, `FAIL-${look}`);
          throw error;
        });
        await act?.(phone, look);
        await takePicture(phone, `${name}-${look}`);
      }),
    async close() {
      await browser.close();
      await cloud.stop();
    },
  };
}

function set(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: start the journeys with e2e/h5/jest.config.js`);
  return value;
}
