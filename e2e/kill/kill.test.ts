import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { SchoolCloud } from '../../cloudfunctions/_shared/testing/school-cloud';
import {
  act,
  actorsOf,
  faultsAfter,
  nothingYet,
  quietOf,
  recordedIn,
  startOn,
  statementsOf,
} from './school-under-load';

const KILLS = 20;
/** Long enough for some rounds to be nearly done, short enough for others to have hardly begun. */
const LONGEST_MS = 700;

describe('the local cloud is killed twenty times while a school works', () => {
  let dataDir = '';
  let cloud: SchoolCloud;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-kill-'));
  });
  afterAll(async () => {
    await cloud.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('what was answered is there, once, and agrees; statements are as before; what was cut off can be sent again', async () => {
    const noted = nothingYet();
    cloud = await startOn(dataDir, KILLS, true);
    for (let round = 0; round < KILLS; round += 1) {
      const before = await statementsOf(cloud, quietOf(round));
      const working = act(cloud, round, noted).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS));
      await cloud.kill('SIGKILL');
      await working;

      cloud = await startOn(dataDir, KILLS, false);
      expect(await faultsAfter(cloud, noted)).toEqual([]);
      expect(await statementsOf(cloud, quietOf(round))).toEqual(before);

      await act(cloud, round, noted);
      expect(await faultsAfter(cloud, noted)).toEqual([]);
      const everybody = actorsOf(0).length * (round + 1);
      expect(await recordedIn(cloud)).toEqual({ checkIns: everybody, approvals: everybody });
    }
  }, 480_000);
});
