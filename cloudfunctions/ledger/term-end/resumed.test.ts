import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TermEnd } from '@/domain/ledger/term-end/term-end';
import { people } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';
import {
  approveNote,
  checkInOf,
  days,
  end,
  freezing,
  launchEndingSchool,
  noticeOf,
  passNotice,
  passWritesInFlight,
  toldOf,
} from '../testing/ending-school';
import { computedAfresh, frozenResults } from '../testing/frozen-statements';

let cloud: SchoolCloud;
afterEach(() => cloud.stop());

describe('when the cloud fails', () => {
  test('a step that failed is repeated, and ends as if nothing had happened', async () => {
    cloud = await launchEndingSchool();
    const persist = async (act: Parameters<typeof end>[1], input: object) => {
      for (let attempt = 0; ; attempt += 1) {
        await cloud.setFaults({ failRate: attempt < 6 ? 0.12 : 0 });
        const answer = await end(cloud, act, input);
        await cloud.setFaults({});
        if (answer.ok) return answer.data;
        expect(answer.error.code).toBe('unavailable');
      }
    };
    await persist('recompute', {});
    await persist('openNotice', { days: 5, reason: '期末考核' });
    await end(cloud, 'openNotice', { days: 5, reason: '期末考核' });
    expect(await toldOf(cloud, 'noticeOpened')).toHaveLength(6);
    await cloud.setClock({ nowMs: days.freezing });
    const data = await persist('freeze', freezing);
    await passWritesInFlight(cloud, data);
    await persist('termEnd', {});
    await cloud.runTimer('ledger');
    expect((await end(cloud, 'termEnd')).data).toMatchObject({ state: 'frozen' });
    expect(await frozenResults(cloud)).toEqual(await computedAfresh(cloud, data.cutoffAtMs ?? 0));
    expect(await toldOf(cloud, 'resultFrozen')).toHaveLength(6);
  });

  test('whose result moved is told by the timer when the recompute died before it told anybody', async () => {
    cloud = await launchEndingSchool();
    await end(cloud, 'recompute');
    await end(cloud, 'openNotice', { days: 5, reason: '期末考核' });
    await approveNote(cloud);
    await cloud.setFaults({ slowMs: 150 });
    const dying = end(cloud, 'recompute');
    const isKept = async () =>
      (await cloud.documents<TermEnd>('termEnds')).some(({ computation }) => computation?.n === 2);
    while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 5));
    await cloud.setFaults({ failRate: 1 });
    expect(await dying).toMatchObject({ ok: false });
    await cloud.setFaults({});
    expect(await toldOf(cloud, 'resultChanged')).toEqual([]);
    await cloud.runTimer('ledger');
    await cloud.runTimer('ledger');
    expect(await toldOf(cloud, 'resultChanged')).toEqual(['m01']);
  });

  test('an answer that was lost does not freeze twice', async () => {
    cloud = await launchEndingSchool();
    await passNotice(cloud);
    const first = await end(cloud, 'freeze', freezing);
    await cloud.setClock({ nowMs: days.freezing + 60_000 });
    await cloud.setFaults({ loseNext: 3 });
    await end(cloud, 'freeze', freezing);
    await cloud.setFaults({});
    expect((await end(cloud, 'freeze', freezing)).data.cutoffAtMs).toBe(first.data.cutoffAtMs);
  });
});

describe('a large school', () => {
  const colleagues = Array.from({ length: 240 }, (_, index) =>
    aMember({
      memberId: `p${String(index).padStart(3, '0')}`,
      researchGroupId: index % 2 === 0 ? 'maths' : 'arts',
      prepGroupId: null,
    }),
  );
  const members = [...people, ...colleagues];
  const facts = colleagues.filter((_, index) => index % 3 !== 0).map(({ memberId }) => checkInOf(memberId));

  test('is frozen part by part, though the cloud is killed in the middle of it, again and again', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-freeze-'));
    cloud = await launchEndingSchool({ members, facts }, { dataDir });
    await passNotice(cloud);
    const frozen = await end(cloud, 'freeze', freezing);
    expect(frozen.data).toMatchObject({ progress: { done: 0, of: 246 } });
    const cutoffAtMs = frozen.data.cutoffAtMs ?? 0;
    const expected = await computedAfresh(cloud, cutoffAtMs);
    const seen: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      await passWritesInFlight(cloud, frozen.data);
      const before = (await cloud.documents('statements')).length;
      await cloud.setFaults({ slowMs: 25 });
      const working = cloud.runTimer('ledger').catch(() => undefined);
      while ((await cloud.documents('statements')).length < before + 30)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await cloud.kill('SIGKILL');
      await working;
      cloud = await launchSchoolCloud([], { dataDir });
      seen.push((await cloud.documents('statements')).length);
    }
    expect(seen.every((count, index) => count > (seen[index - 1] ?? 0) && count < 246)).toBe(true);
    await passWritesInFlight(cloud, frozen.data);
    const { data } = await end(cloud, 'termEnd');
    expect(data).toMatchObject({ state: 'frozen', cutoffAtMs });
    expect(await frozenResults(cloud)).toEqual(expected);
    expect(await toldOf(cloud, 'resultFrozen')).toHaveLength(246);
    await rm(dataDir, { recursive: true, force: true });
  }, 120_000);

  test('a look writes two hundred statements at most, the next one the rest, and everybody finds their own', async () => {
    cloud = await launchEndingSchool({ members, facts });
    await passNotice(cloud);
    const { data } = await end(cloud, 'freeze', freezing);
    await passWritesInFlight(cloud, data);
    expect((await end(cloud, 'termEnd')).data).toMatchObject({
      state: 'freezing',
      progress: { done: 200, of: 246 },
    });
    for (const who of ['m01', 'm30'])
      expect((await noticeOf(cloud, who)).data).toMatchObject({
        state: 'freezing',
        own: { band: expect.any(String) },
      });
    expect((await end(cloud, 'termEnd')).data).toMatchObject({ state: 'frozen' });
  });

  test('the principal’s look writes nothing', async () => {
    cloud = await launchEndingSchool();
    await passNotice(cloud);
    await passWritesInFlight(cloud, (await end(cloud, 'freeze', freezing)).data);
    expect((await end(cloud, 'termEnd', {}, 'm41')).data).toMatchObject({ state: 'freezing' });
    expect(await cloud.documents('statements')).toEqual([]);
    await cloud.runTimer('ledger');
    expect((await end(cloud, 'termEnd', {}, 'm41')).data).toMatchObject({ state: 'frozen' });
  });
});
