import type { Booklet } from '@/contract/ledger';
import type { NoticeView, TermEndView } from '@/contract/term-end';
import type { TermStateView } from '@/contract/term-state';
import type { Message } from '@/domain/notice/message';
import { aTerm, schoolDocuments } from '@/testing/founded-school';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { changesOf, resultsOf } from './testing/ending-school';

let cloud: SchoolCloud;
const session = aClosedSession({ sessionId: 's01', hoursHundredths: 300, audienceMemberIds: ['m01', 'm02'] });
const checkIn = aCheckIn({
  factId: 'checkIn:s01.m01:0',
  subject: 's01.m01',
  sessionId: 's01',
  memberId: 'm01',
});

/** A school that does without points and ranks: hours only. */
beforeAll(async () => {
  const term = aTerm({ ruleBook: { id: 'hours-24', version: 1 }, targetHoursHundredths: null });
  cloud = await launchSchoolCloud([
    {
      ...schoolDocuments({ terms: [term] }),
      sessions: [{ _id: 'xh:s01', ...session }],
      facts: [{ _id: `xh:${checkIn.factId}`, ...checkIn }],
    },
  ]);
  await cloud.setClock({ nowMs: inTime });
  await cloud.runTimer('ledger');
});
afterAll(() => cloud.stop());

describe('a term that is judged by hours alone', () => {
  test('shows hours against the book’s target, and neither points nor a place', async () => {
    const { data } = await cloud.ask<Booklet>('m01', 'ledger.booklet');
    expect(data).toMatchObject({
      total: { hoursHundredths: 300, targetHundredths: 2400 },
      items: [],
      totalHundredths: 0,
      maxHundredths: 0,
      provisional: false,
    });
    expect(data.reach.head).toBe('距 24 学时还差 21 学时');
  });

  test('says how many reached their hours, without a distribution of points', async () => {
    const { data } = await cloud.ask<TermStateView>('m41', 'ledger.termState');
    expect(data).toMatchObject({ bands: [], hoursMet: 0 });
  });

  test('ends with a notice in which nobody is named and everybody sees the own hours', async () => {
    const { data } = await cloud.ask<TermEndView>('m40', 'ledger.recompute');
    expect(data.bands).toEqual([]);
    expect((await resultsOf(cloud)).find(({ memberId }) => memberId === 'm01')).toMatchObject({
      hoursHundredths: 300,
      rank: null,
      bandId: null,
    });
    await cloud.ask('m40', 'ledger.openNotice', { days: 3, reason: '学时公示' });
    const notice = await cloud.ask<NoticeView>('m01', 'ledger.notice');
    expect(notice.data.named.people).toEqual([]);
    expect(notice.data.own).toMatchObject({ hoursHundredths: 300, rank: null, band: null, items: [] });
  });

  test('lists whose hours moved since the computation before, and tells them', async () => {
    const factId = 'checkIn:s01.m02:0';
    await cloud.load('facts', [
      { ...checkIn, _id: `xh:${factId}`, factId, subject: 's01.m02', memberId: 'm02' },
    ]);
    await cloud.ask('m40', 'ledger.recompute');
    expect(await changesOf(cloud)).toMatchObject([
      { memberId: 'm02', beforeHoursHundredths: 0, afterHoursHundredths: 300 },
    ]);
    const told = (await cloud.documents<Message>('messages')).filter(({ kind }) => kind === 'resultChanged');
    expect(told.map(({ memberId, body }) => [memberId, body])).toEqual([
      ['m02', '公示期间重新计算，学时由 0.00 变为 3.00。'],
    ]);
  });
});
