import { cp, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type LocalCloud, launchLocalCloud } from '../../cloudfunctions/_local/launch';
import { looks } from './looks';
import { openPhone, type Phone } from './phone';
import type { PhoneLook } from './phone-look';

/** A school for one file of journeys: a local cloud of its own and the phones that look at it. */
export interface School {
  readonly cloud: LocalCloud;
  readonly browser: Browser;
  /** The phone of one person, by the WeChat account; each is a browser context of its own. */
  phone(account: string, look?: PhoneLook): Promise<Phone>;
  /** The same steps on a new phone of one person in every look, all at once; `look` ends the name of a picture. */
  inEveryLook(account: string, act: (phone: Phone, look: string) => Promise<void>): Promise<void>;
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
  const phone: School['phone'] = (account, look = {}) => openPhone(browser, cloud.url, account, look);
  return {
    cloud,
    browser,
    phone,
    async inEveryLook(account, act) {
      await Promise.all(
        Object.entries(looks).map(async ([look, choice]) => {
          const own = await phone(account, choice);
          await act(own, look);
          await own.page.context().close();
        }),
      );
    },
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
