import type { Booklet } from '@/contract/ledger';
import type { LedgerBooksView, LedgersView } from '@/contract/ledgers';
import type { TermStateView } from '@/contract/term-state';
import { atSchoolTime } from '@/domain/term/school-day';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aCheckIn, aClosedSession, aReversalOf } from '@/testing/session-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { auditsOf } from './testing/judged-school';

let cloud: SchoolCloud;
const may2027 = atSchoolTime('2027-05-10', '12:00');
const reason = '县里改为每学年 10 学时';

/** Each session a check-in of m01. The fourth was taken back; the first two are of the school year before. */
const held = [
  { sessionId: 's1', termId: '2025-1', day: '2025-11-07', hoursHundredths: 250 },
  { sessionId: 's2', termId: '2025-2', day: '2026-04-10', hoursHundredths: 300 },
  { sessionId: 's3', termId: '2026-1', day: '2026-10-16', hoursHundredths: 600 },
  { sessionId: 's4', termId: '2026-1', day: '2026-11-06', hoursHundredths: 200 },
  { sessionId: 's5', termId: '2026-2', day: '2027-03-19', hoursHundredths: 300 },
];
const sessions = held.map(({ day, ...each }) =>
  aClosedSession({ ...each, startsAtMs: atSchoolTime(day, '15:30'), audienceMemberIds: ['m01', 'm02'] }),
);
const checkIns = held.map(({ sessionId, termId }) =>
  aCheckIn({ sessionId, termId, subject: `${sessionId}.m01`, factId: `checkIn:${sessionId}.m01:0` }),
);
const facts = [...checkIns, { ...aReversalOf(checkIns[3]!), recordedAtMs: inTime }];

const spring = aTerm({
  termId: '2026-2',
  name: '2026 学年第二学期',
  from: '2027-02-15',
  to: '2027-07-10',
  themes: [],
  duties: [],
});

/** Chen went to two long days in autumn and to one in spring: 24 hours of the year, in neither term. */
const days = [
  { sessionId: 's6', termId: '2026-1', hoursHundredths: 1200 },
  { sessionId: 's7', termId: '2026-2', hoursHundredths: 1200 },
];
const longDays = days.map((day) =>
  aClosedSession({ ...day, startsAtMs: atSchoolTime('2027-01-09', '08:00'), audienceMemberIds: ['m02'] }),
);
const chen = days.map(({ sessionId, termId }) => {
  const subject = `${sessionId}.m02`;
  return aCheckIn({ sessionId, termId, memberId: 'm02', subject, factId: `checkIn:${subject}:0` });
});

function schoolWith(ruleBook: { id: string; version: number }, schoolId: string) {
  const terms = [aTerm({ ruleBook, schoolId }), { ...spring, ruleBook, schoolId }];
  const isOther = schoolId !== 'xh';
  return {
    ...schoolDocuments({
      terms,
      school: aSchool({ schoolId, currentTermId: '2026-2' }),
      members: people.map((person) => aMember({ ...person, schoolId })),
    }),
    sessions: [...sessions, ...(isOther ? longDays : [])].map((each) => stored(each.sessionId, each)),
    facts: [...facts, ...(isOther ? chen : [])].map((each) => stored(each.factId, each)),
  };
  function stored(id: string, each: object) {
    return { ...each, schoolId, _id: `${schoolId}:${id}` };
  }
}

const own = (who = 'm01', memberId = 'm01') => cloud.ask<LedgersView>(who, 'ledger.ledgers', { memberId });
const figures = ({ ledgers }: LedgersView) =>
  ledgers.map(({ bookId, period, got, of, state, reported }) => [bookId, period, got, of, state, reported]);

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolWith({ id: 'plan-110', version: 1 }, 'xh'),
    schoolWith({ id: 'hours-24', version: 1 }, 'yz'),
  ]);
  await cloud.setClock({ nowMs: may2027 });
});
afterAll(() => cloud.stop());

describe('one fact, several ledgers', () => {
  test('the school’s points, the county’s year and the province’s five years, of the same check-ins', async () => {
    const { data } = await own();
    expect(data.name).toBe('林晓云');
    expect(figures(data)).toEqual([
      ['plan-110', '2026 学年第二学期', '40.00', '/ 110 分', '暂计，学期末才定', '按细则上报 12 学时'],
      ['county-hours', '2026 学年', '9', '/ 12 学时', '还差 3 学时', '其中上报 9 学时'],
      ['province-credits', '2026–2030 年', '12', '/ 360 学分', '还差 348 学分', null],
    ]);
  });

  test('each opens to its terms or years, with how many facts they came from, and to the rule with its source', async () => {
    const { data } = await own();
    const [points, county, province] = data.ledgers;
    expect(points?.lines[1]).toEqual({ title: '教师考勤', note: '', value: '30.00 / 30' });
    expect(county?.lines).toEqual([
      { title: '第一学期', note: '1 次研修', value: '6 学时' },
      { title: '第二学期', note: '1 次研修', value: '3 学时' },
    ]);
    expect(province?.lines).toEqual([
      { title: '2026 年', note: '2 次研修', value: '9 学分' },
      { title: '2027 年', note: '1 次研修', value: '3 学分' },
    ]);
    expect(province?.rule).toMatchObject({
      source: '省级教师培训学分管理：五年周期，学时要求',
      version: '第 1 版，2025年9月1日起施行',
    });
  });

  test('what is kept beside the book is copied to the school at the first look, so that no release changes it', async () => {
    const kept = await cloud.documents<{ schoolId: string; bookId: string }>('ruleBooks');
    expect(kept.flatMap(({ schoolId, bookId }) => (schoolId === 'xh' ? [bookId] : [])).sort()).toEqual([
      'county-hours',
      'plan-110',
      'province-credits',
    ]);
  });
});

describe('a school whose own book asks for 24 hours a year', () => {
  test('judges its booklet by the school year so far, not by the term', async () => {
    const { data } = await cloud.ask<Booklet>('yz/m01', 'ledger.booklet');
    expect(data.total).toEqual({ hoursHundredths: 900, targetHundredths: 2400 });
    expect(data.reach.head).toBe('距 24 学时还差 15 学时');
    expect(data.hoursNote).toBe('2026 学年，同时记在 3 本账上');
  });

  test('shows that book first among the ledgers', async () => {
    expect(figures((await own('yz/m01')).data)[0]).toEqual([
      'hours-24',
      '2026 学年',
      '9',
      '/ 24 学时',
      '还差 15 学时',
      null,
    ]);
  });

  test('a look back at the first term sees that term’s part of the year', async () => {
    const { data } = await cloud.ask<Booklet>('yz/m01', 'ledger.booklet', { termId: '2026-1' });
    expect(data.total).toEqual({ hoursHundredths: 600, targetHundredths: 2400 });
  });

  test('counts who reached the hours over the year, too', async () => {
    await cloud.ask('yz/m40', 'ledger.ruleBooks');
    await cloud.runTimer('ledger');
    const { data } = await cloud.ask<TermStateView>('yz/m41', 'ledger.termState');
    expect(data).toMatchObject({ hoursMet: 1 });
  });
});

describe('whose ledgers', () => {
  test('everybody sees the own, the office anybody’s of its school', async () => {
    expect(figures((await own('m40')).data)).toEqual(figures((await own()).data));
    expect((await own('m02', 'm02')).data.ledgers[1]).toMatchObject({ got: '0', state: '还差 12 学时' });
  });

  test('nobody else sees another’s: no colleague, leader or principal', async () => {
    for (const who of ['m02', 'm09', 'm10', 'm41'])
      expect(await own(who)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    expect(await own('nobody')).toMatchObject({ error: { code: 'notSignedIn' } });
  });

  test('the office of another school finds its own people only', async () => {
    expect((await own('yz/m40')).data.ledgers[0]?.bookId).toBe('hours-24');
    expect(await own('m40', 'm99')).toMatchObject({ error: { code: 'notFound' } });
  });
});

describe('which ledgers a school keeps', () => {
  const county = { id: 'county-hours', version: 1 };
  const set = (who: string, books: readonly object[]) =>
    cloud.ask<LedgerBooksView>(who, 'ledger.setLedgers', { books, reason });

  test('the office and the principal see them, and what could be kept', async () => {
    for (const who of ['m40', 'm41']) {
      const { data } = await cloud.ask<LedgerBooksView>(who, 'ledger.ledgerBooks');
      expect(data.kept.map(({ id, version }) => [id, version])).toEqual([
        ['county-hours', 1],
        ['province-credits', 1],
      ]);
      expect(data.choices.map(({ id }) => id).sort()).toEqual([
        'county-hours',
        'hours-24',
        'province-credits',
      ]);
    }
    for (const who of ['m01', 'm09'])
      expect(await cloud.ask(who, 'ledger.ledgerBooks')).toMatchObject({ error: { code: 'notAllowed' } });
  });

  test('only the office changes them', async () => {
    for (const who of ['m41', 'm01', 'm09', 'm10'])
      expect(await set(who, [county])).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await set('nobody', [county])).toMatchObject({ error: { code: 'notSignedIn' } });
    expect(await auditsOf(cloud, 'setLedgers')).toEqual([]);
  });

  test('the office takes its own version of the county’s book, with a reason; twice leaves one audit line', async () => {
    const { data: read } = await cloud.ask<{ book: { hours: object; title: string } }>(
      'm40',
      'ledger.ruleBook',
      county,
    );
    const book = {
      ...read.book,
      hours: { ...read.book.hours, targetHundredths: 1000, reportedAtMostHundredths: 800 },
    };
    const saved = await cloud.ask('m40', 'ledger.saveRuleBook', {
      book,
      basedOn: 1,
      effectiveFrom: '2027-03-01',
      reason,
    });
    expect(saved).toMatchObject({ ok: true });
    const second = { id: 'county-hours', version: 2 };
    for (const _ of [1, 2]) expect(await set('m40', [second])).toMatchObject({ ok: true });
    expect(figures((await own()).data).slice(1)).toEqual([
      ['county-hours', '2026 学年', '9', '/ 10 学时', '还差 1 学时', '其中上报 8 学时'],
    ]);
    expect(await auditsOf(cloud, 'setLedgers')).toEqual([
      expect.objectContaining({
        byMemberId: 'm40',
        before: [county, { id: 'province-credits', version: 1 }],
        after: [second],
        reason,
      }),
    ]);
  });

  test('nothing of it reaches another school', async () => {
    expect((await own('yz/m01')).data.ledgers.map(({ bookId }) => bookId)).toEqual([
      'hours-24',
      'county-hours',
      'province-credits',
    ]);
    expect(await set('yz/m40', [{ id: 'county-hours', version: 2 }])).toMatchObject({
      error: { code: 'unknownBook' },
    });
  });

  test('a book of points is no ledger of hours', async () => {
    expect(await set('m40', [{ id: 'plan-110', version: 1 }])).toMatchObject({
      error: { code: 'unknownBook' },
    });
  });

  test('a school that keeps none says so by its one book', async () => {
    expect(await set('m40', [])).toMatchObject({ ok: true, data: { kept: [] } });
    expect((await own()).data.ledgers).toHaveLength(1);
    expect((await cloud.ask<Booklet>('m01', 'ledger.booklet')).data.hoursNote).toBe('学时怎样记的');
  });
});
