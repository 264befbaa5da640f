import type { Booklet, LedgerEntry, WhyView } from '@/contract/ledger';
import type { RecordFact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const contest = {
  key: 'k0000001',
  memberIds: ['m01'],
  day: '2026-11-20',
  what: { kind: 'award', title: '市说课比赛', family: 'contest', level: 'city', place: 2 },
} as const;
const bonus = {
  key: 'k0000002',
  memberIds: ['m01', 'm02', 'm09', 'm10'],
  day: '2026-11-25',
  what: { kind: 'groupBonus', title: '承办区教研活动', pointsHundredths: 50 },
} as const;

beforeEach(async () => {
  const other = aSchool({ schoolId: 'dq' });
  cloud = await launchSchoolCloud([schoolDocuments(), schoolDocuments({ school: other })]);
  await cloud.setClock({ nowMs: inTime });
});
afterEach(() => cloud.stop());

const factsOf = async () =>
  (await cloud.documents<RecordFact>('facts')).filter(({ kind }) => kind === 'record');
const bonusOf = async (who: string) =>
  (await cloud.ask<Booklet>(who, 'ledger.booklet')).data.items.find(({ itemId }) => itemId === 'bonus');

describe('an award that the office enters from paper', () => {
  test('gives points with its reason, and a message', async () => {
    expect(await cloud.ask('m40', 'ledger.record', contest)).toEqual({ ok: true, data: { recorded: 1 } });
    expect(await bonusOf('m01')).toMatchObject({ scoreHundredths: 350 });
    const { data } = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'bonus' });
    expect(data.postings).toMatchObject([
      {
        title: '市说课比赛',
        amountHundredths: 350,
        text: '市级竞赛二等奖，3.5 分',
        evidence: '11月20日，市级竞赛二等奖',
        approver: '许岚',
      },
    ]);
    expect(await cloud.documents<Message>('messages')).toMatchObject([
      { memberId: 'm01', kind: 'recorded', title: '已为您登记：市说课比赛' },
    ]);
  });

  test('stands once, however often and at once it is sent', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => cloud.ask('m40', 'ledger.record', contest)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, data: { recorded: 1 } })));
    expect(await factsOf()).toHaveLength(1);
    expect(await cloud.documents('messages')).toHaveLength(1);
    expect(await cloud.documents('audits')).toHaveLength(1);
  });

  test('is not overwritten by other words under the same key', async () => {
    await cloud.ask('m40', 'ledger.record', contest);
    const other = { ...contest, what: { ...contest.what, place: 1 } };
    expect(await cloud.ask('m40', 'ledger.record', other)).toMatchObject({
      error: { code: 'alreadyDecided' },
    });
    expect(await bonusOf('m01')).toMatchObject({ scoreHundredths: 350 });
  });

  test('goes when it is reversed, and the person is told', async () => {
    await cloud.ask('m40', 'ledger.record', contest);
    const [fact] = await factsOf();
    const reversal = { factId: fact?.factId, reason: '名次看错了' };
    const { data } = await cloud.ask<{ entries: LedgerEntry[] }>('m40', 'ledger.reverse', reversal);
    expect(data.entries.map(({ title, reversed }) => [title, reversed]).sort()).toEqual([
      ['撤销：获奖：市说课比赛', false],
      ['获奖：市说课比赛', true],
    ]);
    expect(await bonusOf('m01')).toMatchObject({ scoreHundredths: 0 });
    expect((await cloud.documents<Message>('messages')).map(({ kind }) => kind).sort()).toEqual([
      'recorded',
      'reversed',
    ]);
  });
});

test('a group’s bonus is each of its teachers’, completed by a resend when the cloud failed half-way', async () => {
  await cloud.setFaults({ failRate: 0.4 });
  await cloud.ask('m40', 'ledger.record', bonus);
  await cloud.setFaults({});
  expect(await cloud.ask('m40', 'ledger.record', bonus)).toEqual({ ok: true, data: { recorded: 4 } });
  expect((await factsOf()).map(({ memberId }) => memberId).sort()).toEqual(['m01', 'm02', 'm09', 'm10']);
  expect(await bonusOf('m02')).toMatchObject({ scoreHundredths: 50 });
  expect(await bonusOf('m20')).toMatchObject({ scoreHundredths: 0 });
});

test('an office officer enters nothing for oneself, nor for somebody of another school', async () => {
  const own = { ...contest, memberIds: ['m40'] };
  expect(await cloud.ask('m40', 'ledger.record', own)).toMatchObject({ error: { code: 'ownRecord' } });
  const stranger = { ...contest, memberIds: ['nobody'] };
  expect(await cloud.ask('m40', 'ledger.record', stranger)).toMatchObject({ error: { code: 'notFound' } });
  expect(await factsOf()).toEqual([]);
});

test.each([
  ['a day of another term', { day: '2026-08-31' }, 'outsideTerm'],
  [
    'a cascade training before the return',
    {
      what: {
        kind: 'cascadeTraining',
        title: '省小语会',
        returnedOn: '2026-11-25',
        extendedTo: null,
        creditsHundredths: 200,
      },
    },
    'badDays',
  ],
  ['four credits', { what: { kind: 'service', title: '主讲', creditsHundredths: 400 } }, 'invalidInput'],
  ['a prize of no place', { what: { ...contest.what, place: 0 } }, 'invalidInput'],
])('%s is refused', async (_name, changes, code) => {
  expect(await cloud.ask('m40', 'ledger.record', { ...contest, ...changes })).toMatchObject({
    error: { code },
  });
  expect(await factsOf()).toEqual([]);
});

test('only the office of the own school enters', async () => {
  for (const { memberId, roles } of people) {
    if ((roles as readonly string[]).includes('academicAffairs')) continue;
    expect(await cloud.ask(memberId, 'ledger.record', contest)).toMatchObject({
      error: { code: 'notAllowed' },
    });
  }
  const foreign = await cloud.call('o-dq-m40', 'ledger', { action: 'record', input: contest });
  expect(foreign.body).toEqual({ ok: true, data: { recorded: 1 } });
  expect((await factsOf()).map(({ schoolId }) => schoolId)).toEqual(['dq']);
});
