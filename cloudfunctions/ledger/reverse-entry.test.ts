import type { Booklet, LedgerEntry } from '@/contract/ledger';
import type { Fact, RecordFact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { insist } from '../_shared/testing/insist';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../_shared/testing/school-cloud';
import { auditsOf } from './testing/judged-school';

let cloud: SchoolCloud;
const group = ['m01', 'm02', 'm09', 'm10'];
const bonus = {
  key: 'k0000002',
  memberIds: group,
  day: '2026-11-25',
  what: { kind: 'groupBonus', title: '承办区教研活动', pointsHundredths: 50 },
} as const;
const mistake = { factId: 'record:m40-k0000002.m01:0', reason: '加错了教研组' };

beforeEach(async () => {
  const other = aSchool({ schoolId: 'dq' });
  cloud = await launchSchoolCloud([schoolDocuments(), schoolDocuments({ school: other })]);
  await cloud.setClock({ nowMs: inTime });
  await cloud.ask('m40', 'ledger.record', bonus);
  await cloud.ask('m40', 'ledger.record', { ...bonus, key: 'k00000022', memberIds: ['m20'] });
});
afterEach(() => cloud.stop());

type Reversed = { readonly entries: readonly LedgerEntry[]; readonly reversed: number };
const reverseEntry = (who = 'm40', input: object = mistake): Promise<Reply<Reversed>> =>
  cloud.ask<Reversed>(who, 'ledger.reverseEntry', input);
const reversals = async () =>
  (await cloud.documents<Fact>('facts'))
    .filter(({ kind }) => kind === 'reversal')
    .map((fact) => fact.memberId)
    .sort();
const bonusOf = async (who: string) =>
  (await cloud.ask<Booklet>(who, 'ledger.booklet')).data.items.find(({ itemId }) => itemId === 'bonus');
const told = async () =>
  (await cloud.documents<Message>('messages'))
    .filter(({ kind }) => kind === 'reversed')
    .map(({ memberId }) => memberId)
    .sort();

describe('a group’s bonus that was entered by mistake', () => {
  test('is reversed for everybody of that entry by one act, and everybody is told; another entry stays', async () => {
    const { data } = await reverseEntry();
    expect(data.reversed).toBe(4);
    expect(data.entries.map(({ title, reversed }) => [title, reversed])).toEqual(
      expect.arrayContaining([['集体加分：承办区教研活动', true]]),
    );
    expect(await reversals()).toEqual(group);
    expect(await told()).toEqual(group);
    expect(await auditsOf(cloud, 'reverseFact')).toHaveLength(4);
    expect(await bonusOf('m02')).toMatchObject({ scoreHundredths: 0 });
    expect(await bonusOf('m20')).toMatchObject({ scoreHundredths: 50 });
  });

  test('is reversed once, whoever was reversed alone before keeping that reason', async () => {
    await cloud.ask('m42', 'ledger.reverse', { ...mistake, reason: '只有他弄错' });
    expect((await reverseEntry()).data.reversed).toBe(3);
    expect((await reverseEntry()).data.reversed).toBe(3);
    expect(await reversals()).toEqual(group);
    expect(await reverseEntry('m42', { ...mistake, reason: '又一个原因' })).toMatchObject({
      error: { code: 'alreadyReversed' },
    });
  });

  test('is reversed once by two officers who ask at once', async () => {
    const answers = await Promise.all([
      reverseEntry(),
      reverseEntry(),
      reverseEntry('m42', { ...mistake, reason: '重复登记' }),
    ]);
    for (const answer of answers) expect(answer.ok || answer.error.code === 'alreadyReversed').toBe(true);
    expect(await reversals()).toEqual(group);
    expect(await told()).toEqual(group);
    expect(await auditsOf(cloud, 'reverseFact')).toHaveLength(4);
  });

  test('is reversed as a whole in the end though the cloud fails half-way', async () => {
    await cloud.setFaults({ failRate: 0.04 });
    await reverseEntry();
    const answer = await insist(() => reverseEntry());
    await cloud.setFaults({});
    expect(answer).toMatchObject({ ok: true, data: { reversed: 4 } });
    expect(await reversals()).toEqual(group);
    expect(await told()).toEqual(group);
    expect(await auditsOf(cloud, 'reverseFact')).toHaveLength(4);
  });
});

test('whoever is in the entry leaves it to a colleague, and nothing is written', async () => {
  await cloud.ask('m40', 'ledger.record', { ...bonus, key: 'k0000003', memberIds: ['m01', 'm42'] });
  const factId = 'record:m40-k0000003.m01:0';
  expect(await reverseEntry('m42', { ...mistake, factId })).toMatchObject({ error: { code: 'ownFact' } });
  expect(await reversals()).toEqual([]);
  expect((await reverseEntry('m40', { ...mistake, factId })).data.reversed).toBe(2);
});

test('what nobody entered together is not reversed so', async () => {
  expect(await reverseEntry('m40', { ...mistake, factId: 'record:m40-k9999999.m01:0' })).toMatchObject({
    error: { code: 'notFound' },
  });
  await reverseEntry();
  const reversal = { ...mistake, factId: 'reversal:record.m40-k0000002.m01:0' };
  expect(await reverseEntry('m40', reversal)).toMatchObject({ error: { code: 'isReversal' } });
});

test('only the office of the own school does it', async () => {
  for (const { memberId, roles } of people) {
    if ((roles as readonly string[]).includes('academicAffairs')) continue;
    expect(await reverseEntry(memberId)).toMatchObject({ error: { code: 'notAllowed' } });
  }
  const foreign = await cloud.call('o-dq-m40', 'ledger', { action: 'reverseEntry', input: mistake });
  expect(foreign.body).toMatchObject({ error: { code: 'notFound' } });
  expect(await reversals()).toEqual([]);
});

test('an entry of two hundred is reversed to the last', async () => {
  const standing = (await cloud.documents<RecordFact>('facts'))[0];
  const others = Array.from({ length: 230 }, (_, index) => `p${index}`).map((memberId) => ({
    ...standing,
    _id: `xh:record:m40-k0000004.${memberId}:0`,
    factId: `record:m40-k0000004.${memberId}:0`,
    subject: `m40-k0000004.${memberId}`,
    memberId,
  }));
  await cloud.load('facts', others);
  await cloud.ask('m40', 'ledger.record', { ...bonus, key: 'k0000004', memberIds: ['m01'] });
  const { data } = await reverseEntry('m40', { ...mistake, factId: 'record:m40-k0000004.m01:0' });
  expect(data.reversed).toBe(231);
});
