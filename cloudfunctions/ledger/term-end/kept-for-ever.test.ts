import type { Booklet, WhyView } from '@/contract/ledger';
import type { PastResult, PastTerm } from '@/contract/past-terms';
import type { NoticeView } from '@/contract/term-end';
import type { FrozenStatement } from '@/domain/ledger/term-end/result';
import { aTerm, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import type { Reply, SchoolCloud } from '../../_shared/testing/school-cloud';
import {
  approveNote,
  checkInOf,
  days,
  end,
  freezing,
  launchEndingSchool,
  OFFICE,
  passNotice,
  passWritesInFlight,
  session,
} from '../testing/ending-school';
import { importNextTerm } from '../testing/next-term';

const FIRST = { termId: '2026-1' };
const PRINCIPAL = 'm41';
const TEACHER = 'm02';

let cloud: SchoolCloud;
beforeAll(async () => {
  cloud = await launchEndingSchool();
  const elsewhere = aMember({ schoolId: 'qs', memberId: 'm01', roles: ['teacher', 'academicAffairs'] });
  const other = schoolDocuments({
    school: aSchool({ schoolId: 'qs', name: '清溪小学', currentTermId: '2026-2' }),
    members: [elsewhere],
    terms: [aTerm({ schoolId: 'qs', termId: '2026-2', from: '2027-02-15', to: '2027-07-05' })],
  });
  for (const [collection, documents] of Object.entries(other)) await cloud.load(collection, documents);
});
afterAll(() => cloud.stop());

const booklet = (input: object, who = TEACHER) => cloud.ask<Booklet>(who, 'ledger.booklet', input);
const why = (input: object, who = TEACHER) =>
  cloud.ask<WhyView>(who, 'ledger.why', { itemId: 'attendance', ...input });
const notice = (input: object, who = TEACHER) => cloud.ask<NoticeView>(who, 'ledger.notice', input);
const pastResults = (who = TEACHER) => cloud.ask<{ terms: readonly PastResult[] }>(who, 'ledger.pastResults');
const pastTerms = (who = OFFICE) => cloud.ask<{ terms: readonly PastTerm[] }>(who, 'ledger.pastTerms');
const refusedWith = (code: string) => ({ ok: false, error: { code } });
const scores = ({ data }: Reply<Booklet>) => data.items.map((item) => [item.itemId, item.scoreHundredths]);

/** What a result says, wherever it is opened, without what was recorded later and by when it is read. */
async function asPublished(input: object) {
  const [page, reason, result] = await Promise.all([booklet(input), why(input), notice(input)]);
  const { laterFacts, serverNowMs, over, ...said } = result.data;
  return { page: page.data, reason: reason.data, said };
}

/** From one term into the next: each test stands on the one before. */
describe('a frozen result stays as it was published', () => {
  let published: Awaited<ReturnType<typeof asPublished>>;
  let liveScores: ReturnType<typeof scores>;

  test('frozen, the booklet says what it said just before, and nothing of it is provisional', async () => {
    await approveNote(cloud);
    await passNotice(cloud);
    const live = await booklet({});
    expect(live.data).toMatchObject({ frozen: false });
    liveScores = scores(live);
    await passWritesInFlight(cloud, (await end(cloud, 'freeze', freezing)).data);
    expect((await end(cloud, 'termEnd')).data).toMatchObject({ ...FIRST, state: 'frozen' });
    published = await asPublished({});
    expect(published.page).toMatchObject({
      frozen: true,
      totalHundredths: 3700,
      total: { hoursHundredths: 200 },
      provisional: false,
      yardstickAtMs: null,
      reach: { head: null, open: [], lost: [] },
      seals: [{ status: 'onTime' }],
    });
    expect(published.page.items.map((item) => [item.itemId, item.scoreHundredths])).toEqual(liveScores);
    expect(published.said.own).toMatchObject({ totalHundredths: 3700 });
  });

  test('its reason keeps the formula, the posting, the clause, the version and up to when facts count', () => {
    expect(published.reason).toMatchObject({
      scoreHundredths: 3000,
      provisional: false,
      cutoffAtMs: expect.any(Number),
      postings: [{ factId: checkInOf(TEACHER).factId, title: '第 1 次研修', amountHundredths: 200 }],
      ruleBook: { version: 1 },
    });
    expect(published.reason.formula.map(({ value }) => value)).toEqual(['30', '2.00', '2.00', '30.00']);
    expect(published.reason.clauses.length).toBeGreaterThan(0);
  });

  test('a fact reversed later, one added, a newcomer, the highest taken anew: the same in every room, and listed', async () => {
    const { factId } = checkInOf(TEACHER);
    const reversal = { factId, reason: '事后发现是代签' };
    expect(await cloud.ask(OFFICE, 'ledger.reverse', reversal)).toMatchObject({ ok: true });
    const late = { sessionId: session.sessionId, memberId: 'm10', entry: { as: 'present' }, reason: '补登' };
    expect(await cloud.ask(OFFICE, 'attendance.enterAttendance', late)).toMatchObject({ ok: true });
    await cloud.load('members', [{ ...aMember({ memberId: 'm60', name: '新来' }), _id: 'xh:m60' }]);
    await cloud.runTimer('ledger');
    expect(await asPublished({})).toEqual(published);
    expect((await notice({})).data.laterFacts).toEqual([
      expect.objectContaining({ title: '撤销：第 1 次研修「说课」签到', name: '陈立' }),
    ]);
    expect((await end(cloud, 'termEnd')).data.laterFacts).toHaveLength(2);
  });

  test('once the school moved on, the running term is another, and the result is found by its term', async () => {
    expect(await importNextTerm(cloud)).toMatchObject({ ok: true, data: { applied: true } });
    expect((await booklet({})).data).toMatchObject({ termName: '2026 学年第二学期', frozen: false });
    expect((await notice({})).data).toMatchObject({ state: 'open', own: null, laterFacts: [] });
    expect(await asPublished(FIRST)).toEqual(published);
    expect((await notice(FIRST)).data.laterFacts).toHaveLength(1);
    expect((await end(cloud, 'termEnd')).data).toMatchObject({ termId: '2026-2', state: 'open' });
    expect((await end(cloud, 'termEnd', FIRST)).data).toMatchObject({
      ...FIRST,
      state: 'frozen',
      resultCount: 6,
      laterFacts: { length: 2 },
    });
    expect(await end(cloud, 'recompute', FIRST)).toMatchObject(refusedWith('termClosed'));
  });

  test('a message of the old term opens the old term', async () => {
    const messages = await cloud.documents<{ kind: string; link: string }>('messages');
    const links = new Set(messages.flatMap(({ kind, link }) => (kind === 'resultFrozen' ? [link] : [])));
    expect([...links]).toEqual(['/pages/result/index?termId=2026-1']);
  });

  test('everybody finds their own earlier terms, and the office those of the school', async () => {
    const line = { ...FIRST, termName: '2026 学年第一学期', state: 'frozen', frozenAtMs: expect.any(Number) };
    expect((await pastResults()).data.terms).toEqual([
      {
        ...line,
        to: '2027-01-31',
        own: { totalHundredths: 3700, maxHundredths: 11_000, hoursHundredths: 200, band: '良好' },
      },
    ]);
    expect((await pastResults(OFFICE)).data.terms).toEqual([]);
    for (const who of [OFFICE, PRINCIPAL]) expect((await pastTerms(who)).data.terms).toMatchObject([line]);
    const statements = await cloud.documents<FrozenStatement>('statements');
    expect(statements.every(({ explanations }) => explanations?.length === 6)).toBe(true);
  });
});

describe('whose results they are', () => {
  test('teachers and leaders see their own alone; the office and the principal look at the school’s', async () => {
    const totals = async (who: string) => (await notice(FIRST, who)).data.own?.totalHundredths;
    expect([await totals('m01'), await totals(TEACHER), await totals('m20')]).toEqual([4200, 3700, 700]);
    for (const who of ['m01', 'm09', 'm10']) {
      expect(await end(cloud, 'termEnd', FIRST, who)).toMatchObject(refusedWith('notAllowed'));
      expect(await pastTerms(who)).toMatchObject(refusedWith('notAllowed'));
    }
    expect(await end(cloud, 'termEnd', FIRST, PRINCIPAL)).toMatchObject({ ok: true });
    expect(await end(cloud, 'recompute', FIRST, PRINCIPAL)).toMatchObject(refusedWith('notAllowed'));
    const ofOther = { memberId: TEACHER, ...FIRST };
    expect(await cloud.ask('m01', 'ledger.entries', ofOther)).toMatchObject(refusedWith('notAllowed'));
    expect(await cloud.ask(OFFICE, 'ledger.entries', ofOther)).toMatchObject({
      data: { entries: { length: 2 } },
    });
  });

  test('another school finds no term of this one, a guest nothing, and a made-up term is not there', async () => {
    for (const read of [booklet, why, notice]) {
      expect(await read(FIRST, 'qs/m01')).toMatchObject(refusedWith('notFound'));
      expect(await read(FIRST, 'nobody')).toMatchObject(refusedWith('notSignedIn'));
      expect(await read({ termId: '1999-1' })).toMatchObject(refusedWith('notFound'));
    }
    expect(await end(cloud, 'termEnd', FIRST, 'qs/m01')).toMatchObject(refusedWith('notFound'));
    expect(await end(cloud, 'termEnd', { termId: '1999-1' })).toMatchObject(refusedWith('notFound'));
    expect((await pastTerms('qs/m01')).data.terms).toEqual([]);
    expect((await pastResults('qs/m01')).data.terms).toEqual([]);
    for (const read of [pastResults, pastTerms])
      expect(await read('nobody')).toMatchObject(refusedWith('notSignedIn'));
  });
});

describe('a term that the school left before it was frozen', () => {
  let left: SchoolCloud;
  beforeAll(async () => {
    left = await launchEndingSchool();
    expect(await importNextTerm(left)).toMatchObject({ ok: true });
  });
  afterAll(() => left.stop());

  const stateOf = async () => (await end(left, 'termEnd', FIRST)).data.state;

  test('is said to be without results, to the office and to everybody', async () => {
    const nothing = { ...FIRST, state: 'open', frozenAtMs: null };
    const own = await left.ask<{ terms: readonly PastResult[] }>(TEACHER, 'ledger.pastResults');
    expect(own.data.terms).toMatchObject([{ ...nothing, own: null }]);
    expect(await left.ask(OFFICE, 'ledger.pastTerms')).toMatchObject({ data: { terms: [nothing] } });
    await left.setClock({ nowMs: Date.parse('2027-02-20T09:00:00+08:00') });
    expect((await left.ask<NoticeView>(TEACHER, 'ledger.notice', FIRST)).data).toMatchObject({
      state: 'open',
      over: true,
      own: null,
    });
  });

  test('is computed, put up, disputed and frozen all the same, and the timer finishes it', async () => {
    await left.setClock({ nowMs: days.notice });
    expect((await end(left, 'recompute', FIRST)).data).toMatchObject({ resultCount: 6 });
    const noticing = { days: 5, reason: '补做上学期的公示', ...FIRST };
    expect((await end(left, 'openNotice', noticing)).data).toMatchObject({ ...FIRST, state: 'notice' });
    const dispute = { itemId: 'attendance', factId: null, words: '请再核对一次', ...FIRST };
    const { data } = await left.ask<NoticeView>(TEACHER, 'ledger.appeal', dispute);
    const appealId = data.appeals[0]?.appealId;
    const verdict = { appealId, verdict: 'rejected', reason: '核对过了，没有出入', ...FIRST };
    expect((await end(left, 'decideAppeal', verdict)).data.appeals).toMatchObject([{ state: 'rejected' }]);
    await left.setClock({ nowMs: days.freezing });
    const frozen = await end(left, 'freeze', { ...freezing, ...FIRST });
    expect(frozen.data).toMatchObject({ ...FIRST, state: 'freezing' });
    await passWritesInFlight(left, frozen.data);
    await left.runTimer('ledger');
    expect(await stateOf()).toBe('frozen');
    expect((await end(left, 'termEnd')).data).toMatchObject({ termId: '2026-2', state: 'open' });
    const own = await left.ask<{ terms: readonly PastResult[] }>(TEACHER, 'ledger.pastResults');
    expect(own.data.terms).toMatchObject([{ ...FIRST, state: 'frozen', own: { totalHundredths: 3700 } }]);
  });
});
