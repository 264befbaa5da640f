import type { Fact } from '@/domain/ledger/fact';
import type { SchoolCloud } from '../../_shared/testing/school-cloud';
import {
  approveNote,
  auditsOf,
  end,
  freezing,
  launchEndingSchool,
  OFFICE,
  OTHER_OFFICER,
  passNotice,
  passWritesInFlight,
  toldOf,
} from '../testing/ending-school';
import { computedAfresh, frozenResults } from '../testing/frozen-statements';

let cloud: SchoolCloud;
afterEach(() => cloud.stop());

describe('two at once', () => {
  beforeEach(async () => {
    cloud = await launchEndingSchool();
  });

  test('two who compute: one computation is shown, and both see it', async () => {
    const answers = await Promise.all([OFFICE, OTHER_OFFICER].map((who) => end(cloud, 'recompute', {}, who)));
    for (const { data } of answers)
      expect(data).toMatchObject({ stale: false, resultCount: 6, changeCount: 0 });
    expect(await auditsOf(cloud, 'recomputeTerm')).toHaveLength(1);
  });

  test('two who put it up: one notice; a second tap of the same officer is the same', async () => {
    await end(cloud, 'recompute');
    const noticing = { days: 5, reason: '期末考核' };
    const answers = await Promise.all(
      [OFFICE, OFFICE, OTHER_OFFICER, OTHER_OFFICER].map((who) => end(cloud, 'openNotice', noticing, who)),
    );
    const opened = answers.filter(({ ok }) => ok);
    expect(opened).toHaveLength(2);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toMatchObject({ error: { code: 'alreadyOpen' } });
    expect(await auditsOf(cloud, 'openNotice')).toHaveLength(1);
    expect(await toldOf(cloud, 'noticeOpened')).toHaveLength(6);
  });

  test('two who freeze: one freezing with one cut-off, a success for both', async () => {
    await passNotice(cloud);
    const answers = await Promise.all(
      [OFFICE, OTHER_OFFICER].map((who) => end(cloud, 'freeze', freezing, who)),
    );
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, data: { state: 'freezing' } });
    expect(answers[0]?.data.cutoffAtMs).toBe(answers[1]?.data.cutoffAtMs);
    expect(await auditsOf(cloud, 'freeze')).toHaveLength(1);
    const again = await end(cloud, 'freeze', { reason: '再按一次' }, OTHER_OFFICER);
    expect(again.data.cutoffAtMs).toBe(answers[0]?.data.cutoffAtMs);
  });

  test('freezing and taking the notice back: exactly one happens', async () => {
    await passNotice(cloud);
    const [frozen, withdrawn] = await Promise.all([
      end(cloud, 'freeze', freezing),
      end(cloud, 'withdrawNotice', { reason: '比例有误' }, OTHER_OFFICER),
    ]);
    expect([frozen.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
    const { state } = (await end(cloud, 'termEnd')).data;
    expect(state).toBe(frozen.ok ? 'freezing' : 'open');
  });

  test('an approval and a freezing: it counts or it is listed, never both, never neither', async () => {
    await passNotice(cloud);
    const [approval, frozen] = await Promise.all([approveNote(cloud), end(cloud, 'freeze', freezing)]);
    expect(approval).toMatchObject({ ok: true });
    if (!frozen.ok) {
      expect(frozen).toMatchObject({ error: { code: 'recomputeFirst' } });
      await end(cloud, 'recompute');
      expect(await end(cloud, 'freeze', freezing)).toMatchObject({ ok: true });
    }
    const { data } = await end(cloud, 'termEnd');
    await passWritesInFlight(cloud, data);
    const closed = await end(cloud, 'termEnd');
    const frozenAfterwards = await frozenResults(cloud);
    expect(frozenAfterwards).toEqual(await computedAfresh(cloud, data.cutoffAtMs ?? 0));
    const [work] = (await cloud.documents<Fact>('facts')).filter(({ kind }) => kind === 'work');
    const isCounted = (work?.recordedAtMs ?? 0) <= (data.cutoffAtMs ?? 0);
    expect(frozenAfterwards[0]?.totalHundredths).toBe(isCounted ? 4200 : 4000);
    expect(closed.data.laterFacts).toHaveLength(isCounted ? 0 : 1);
  });

  test('the timer and three looks at a freezing: one statement each, one flip', async () => {
    await passNotice(cloud);
    await passWritesInFlight(cloud, (await end(cloud, 'freeze', freezing)).data);
    await Promise.all([cloud.runTimer('ledger'), ...[1, 2, 3].map(() => end(cloud, 'termEnd'))]);
    expect((await end(cloud, 'termEnd')).data).toMatchObject({ state: 'frozen' });
    expect(await cloud.documents('statements')).toHaveLength(6);
    expect(await auditsOf(cloud, 'closeTerm')).toHaveLength(1);
    expect(await toldOf(cloud, 'resultFrozen')).toHaveLength(6);
  });
});
