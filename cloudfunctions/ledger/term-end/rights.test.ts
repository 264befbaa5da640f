import { aTerm, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import type { SchoolCloud } from '../../_shared/testing/school-cloud';
import {
  changesOf,
  checkInOf,
  days,
  end,
  launchEndingSchool,
  noticeOf,
  OFFICE,
  resultsOf,
  session,
} from '../testing/ending-school';

let cloud: SchoolCloud;
const noticing = { days: 5, reason: '期末考核' };
const elsewhere = aMember({
  schoolId: 'qs',
  memberId: 'm01',
  name: '钱塘',
  roles: ['teacher', 'academicAffairs'],
});

beforeAll(async () => {
  cloud = await launchEndingSchool();
  const other = schoolDocuments({
    school: aSchool({ schoolId: 'qs', name: '清溪小学' }),
    members: [elsewhere],
    terms: [aTerm({ schoolId: 'qs' })],
  });
  for (const [collection, documents] of Object.entries(other)) await cloud.load(collection, documents);
  await end(cloud, 'recompute');
  await end(cloud, 'openNotice', noticing);
  await cloud.setClock({ nowMs: days.withinNotice });
});
afterAll(() => cloud.stop());

const appeal = (who: string, itemId: string, factId: string | null, words = '请再核对一次') =>
  cloud.ask(who, 'ledger.appeal', { itemId, factId, words });
const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('who may do what', () => {
  test('the office and the principal look; teachers and leaders of groups do not', async () => {
    for (const who of [OFFICE, 'm41'])
      expect(await end(cloud, 'termEnd', {}, who)).toMatchObject({ ok: true });
    for (const who of ['m01', 'm09', 'm10'])
      expect(await end(cloud, 'termEnd', {}, who)).toMatchObject(refusedWith('notAllowed'));
    expect(await end(cloud, 'termEnd', {}, 'nobody')).toMatchObject(refusedWith('notSignedIn'));
    const results = (who: string) => cloud.ask(who, 'ledger.termResults', { list: 'all', from: 0 });
    for (const who of [OFFICE, 'm41']) expect(await results(who)).toMatchObject({ ok: true });
    for (const who of ['m01', 'm09', 'm10'])
      expect(await results(who)).toMatchObject(refusedWith('notAllowed'));
    expect(await results('nobody')).toMatchObject(refusedWith('notSignedIn'));
  });

  test('only the office acts: the principal looks', async () => {
    const acts = [
      ['recompute', {}],
      ['openNotice', noticing],
      ['withdrawNotice', { reason: '比例有误' }],
      ['decideAppeal', { appealId: 'm01.trip.item.1', verdict: 'rejected', reason: '核对过了' }],
      ['freeze', { reason: '公示结束' }],
    ] as const;
    for (const [act, input] of acts) {
      for (const who of ['m01', 'm09', 'm10', 'm41'])
        expect(await end(cloud, act, input, who)).toMatchObject(refusedWith('notAllowed'));
      expect(await end(cloud, act, input, 'nobody')).toMatchObject(refusedWith('notSignedIn'));
    }
    expect((await end(cloud, 'termEnd')).data).toMatchObject({ state: 'notice' });
  });

  test('the notice shows everybody of the school their own, and nothing to a guest', async () => {
    expect((await noticeOf(cloud, 'm02')).data).toMatchObject({
      own: { totalHundredths: 3700 },
      appeals: [],
    });
    expect((await noticeOf(cloud, 'm41')).data).toMatchObject({ own: null, mayAppeal: false });
    expect(await noticeOf(cloud, 'nobody')).toMatchObject(refusedWith('notSignedIn'));
  });

  test('another school has its own term’s end, and sees nothing of this one', async () => {
    expect((await end(cloud, 'termEnd', {}, 'qs/m01')).data).toMatchObject({
      state: 'open',
      resultCount: 0,
    });
    expect(await resultsOf(cloud, 'qs/m01')).toEqual([]);
    expect((await noticeOf(cloud, 'qs/m01')).data).toMatchObject({ state: 'open', own: null });
    expect(await appeal('qs/m01', 'trip', null)).toMatchObject(refusedWith('noNotice'));
  });

  test('the timer’s work is refused to a client', async () => {
    expect(await cloud.ask(OFFICE, 'ledger.tendTerms')).toMatchObject({ ok: false });
  });
});

describe('an appeal', () => {
  test('names one of one’s own postings, in the item where it stands', async () => {
    const mine = checkInOf('m02').factId;
    const cases = [
      ['a colleague’s record', 'm02', 'attendance', checkInOf('m01').factId, 'notYours'],
      ['an own record of another item', 'm02', 'trip', mine, 'notYours'],
      ['a record that is not there', 'm02', 'attendance', 'checkIn:2026-1-s99.m02:0', 'notYours'],
      ['a colleague’s absence', 'm02', 'attendance', `absence:${session.sessionId}.m10:0`, 'notYours'],
      ['an item that the book lacks', 'm02', 'singing', null, 'notFound'],
      ['an id that is none', 'm02', 'attendance', `xh:${mine}`, 'invalidInput'],
      ['somebody who is not judged', OFFICE, 'attendance', mine, 'notYours'],
    ] as const;
    for (const [name, who, itemId, factId, code] of cases)
      expect([name, await appeal(who, itemId, factId)]).toMatchObject([name, refusedWith(code)]);
    expect(await cloud.documents('appeals')).toEqual([]);
  });

  test('sent twice or from two phones at once it is one; other words come too late', async () => {
    const mine = checkInOf('m02').factId;
    const sent = await Promise.all([1, 2, 3].map(() => appeal('m02', 'attendance', mine)));
    for (const answer of sent)
      expect(answer).toMatchObject({ ok: true, data: { appeals: [{ words: '请再核对一次' }] } });
    expect(await appeal('m02', 'attendance', mine, '还有一句')).toMatchObject(refusedWith('alreadyDecided'));
    expect(await cloud.documents('appeals')).toHaveLength(1);
    expect((await noticeOf(cloud, 'm01')).data.appeals).toEqual([]);
  });

  test('may dispute silence, and an item as a whole', async () => {
    const absence = `absence:${session.sessionId}.m10:0`;
    expect(await appeal('m10', 'attendance', absence, '我在场，手机没电')).toMatchObject({
      data: { appeals: [{ factId: absence, factTitle: '第 1 次研修' }] },
    });
    expect(await appeal('m10', 'trip', null)).toMatchObject({
      data: { appeals: [{ itemTitle: '外出学习', factId: null, factTitle: '' }, {}] },
    });
  });

  test('is read by the office only when the platform has passed its words', async () => {
    await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    expect(await appeal('m20', 'trip', null)).toMatchObject(refusedWith('contentRefused'));
    await cloud.setFaults({ openapi: { msgSecCheck: { errcode: 500 } } });
    expect(await appeal('m20', 'trip', null)).toMatchObject(refusedWith('checkUnavailable'));
    await cloud.setFaults({});
    expect((await end(cloud, 'termEnd')).data.appeals).toHaveLength(3);
  });

  test('comes too late after the notice, and after it was taken back', async () => {
    await cloud.setClock({ nowMs: days.noticeEnds + 60_000 });
    expect(await appeal('m20', 'trip', null)).toMatchObject(refusedWith('noticeOver'));
    await cloud.setClock({ nowMs: days.withinNotice });
  });
});

describe('its answer', () => {
  const idOf = (memberId: string, rest: string) => `${memberId}.${rest}.1`;

  test('rejected with a reason: nothing changes but the appeal, and its author is told', async () => {
    const appealId = idOf('m10', 'trip.item');
    const rejected = { appealId, verdict: 'rejected', reason: '没有外出学习的记录' };
    for (const _ of [1, 2]) expect(await end(cloud, 'decideAppeal', rejected)).toMatchObject({ ok: true });
    expect((await end(cloud, 'termEnd')).data.stale).toBe(false);
    expect((await noticeOf(cloud, 'm10')).data.appeals[1]).toMatchObject({
      state: 'rejected',
      answer: '没有外出学习的记录',
    });
    const others = { appealId, verdict: 'upheld', reason: '确有记录' };
    expect(await end(cloud, 'decideAppeal', others, 'm42')).toMatchObject(refusedWith('alreadyDecided'));
    expect(await cloud.documents('audits')).toContainEqual(
      expect.objectContaining({ act: 'decideAppeal', subject: appealId, byMemberId: OFFICE }),
    );
  });

  test('upheld against silence: nothing to reverse, the right record is entered the ordinary way', async () => {
    const appealId = idOf('m10', `attendance.absence.${session.sessionId}.m10.0`);
    await end(cloud, 'decideAppeal', { appealId, verdict: 'upheld', reason: '同事作证' });
    const facts = await cloud.documents<{ kind: string }>('facts');
    expect(facts.filter(({ kind }) => kind === 'reversal')).toEqual([]);
    const presence = {
      sessionId: session.sessionId,
      memberId: 'm10',
      entry: { as: 'present' },
      reason: '同事作证',
    };
    expect(await cloud.ask(OFFICE, 'attendance.enterAttendance', presence)).toMatchObject({ ok: true });
    await end(cloud, 'recompute');
    expect(await changesOf(cloud)).toMatchObject([{ name: '赵静', afterHundredths: 3700 }]);
  });

  test('upheld by two officers at once: one answer, one reversal', async () => {
    const appealId = idOf('m02', `attendance.${checkInOf('m02').factId.replaceAll(':', '.')}`);
    const answers = await Promise.all(
      [OFFICE, 'm42'].map((who) =>
        end(cloud, 'decideAppeal', { appealId, verdict: 'upheld', reason: '登记有误' }, who),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject(refusedWith('alreadyDecided'));
    const facts = await cloud.documents<{ kind: string }>('facts');
    expect(facts.filter(({ kind }) => kind === 'reversal')).toHaveLength(1);
  });

  test('is not given by its own author, nor to what is not there', async () => {
    await cloud.load('members', [
      { ...aMember({ memberId: 'm50', name: '沈岩', roles: ['teacher', 'academicAffairs'] }), _id: 'xh:m50' },
    ]);
    await cloud.load('bindings', [{ _id: 'o-xh-m50', schoolId: 'xh', memberId: 'm50', boundAtMs: 1 }]);
    await end(cloud, 'recompute');
    expect(await appeal('m50', 'reading', null)).toMatchObject({ ok: true });
    const own = { appealId: idOf('m50', 'reading.item'), verdict: 'upheld', reason: '我写了笔记' };
    expect(await end(cloud, 'decideAppeal', own, 'm50')).toMatchObject(refusedWith('ownAppeal'));
    const missing = { ...own, appealId: idOf('m51', 'reading.item') };
    expect(await end(cloud, 'decideAppeal', missing)).toMatchObject(refusedWith('notFound'));
    expect(await end(cloud, 'decideAppeal', own)).toMatchObject({ ok: true });
  });
});
