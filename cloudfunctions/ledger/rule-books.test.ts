import type {
  BookVersion,
  Finding,
  PublishedBookView,
  RuleBooksView,
  RuleBookView,
} from '@/contract/rule-books';
import { publishedRuleBook } from '@/domain/scoring/books/as-published/published';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import { aTerm, schoolDocuments } from '@/testing/founded-school';
import { inTime } from '@/testing/work-builder';
import type { AuditLine } from '../_shared/audit';
import { insist } from '../_shared/testing/insist';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const plan = builtInRuleBook('plan-110')!;
const reason = '教代会通过，封顶改为 18 分';

/** The published book with another cap of 活动参与. */
function withCap(maxHundredths: number, base: RuleBook = plan): RuleBook {
  const items = base.items.map((item) => (item.id === 'participation' ? { ...item, maxHundredths } : item));
  return { ...base, items };
}

const saving = (changes: object = {}) => ({
  book: withCap(1800),
  basedOn: 1,
  effectiveFrom: '2027-02-15',
  reason,
  ...changes,
});

const books = async () => (await cloud.ask<RuleBooksView>('m40', 'ledger.ruleBooks')).data;
const numbersOf = (versions: readonly BookVersion[]) => versions.map(({ id, version }) => `${id} ${version}`);
const audits = async (act: string) =>
  (await cloud.documents<AuditLine>('audits')).filter((line) => line.act === act);

beforeEach(async () => {
  const ahead = aTerm({ termId: '2026-2', from: '2027-02-15', to: '2027-07-05' });
  cloud = await launchSchoolCloud([schoolDocuments({ terms: [aTerm(), ahead] })]);
  await cloud.setClock({ nowMs: inTime });
});
afterEach(() => cloud.stop());

describe('the school’s books', () => {
  test('from the first look on, what judges the term is the school’s own copy', async () => {
    const view = await books();
    expect(view.versions).toEqual([
      {
        id: 'plan-110',
        version: 1,
        title: plan.title,
        effectiveFrom: '2025-09-01',
        savedAtMs: null,
        savedBy: '',
        reason: '',
      },
    ]);
    expect(view.inForce).toEqual({ id: 'plan-110', version: 1, termName: '2026 学年第一学期' });
    expect(view.catalogue).toContainEqual({
      id: 'hours-24',
      title: builtInRuleBook('hours-24')?.title,
      kind: 'hours',
    });
    expect(view.catalogue.map(({ id }) => id)).not.toContain('plan-110');
  });

  test('a book of the catalogue can be read before it is taken over, and taken over once', async () => {
    const read = await cloud.ask<RuleBookView>('m40', 'ledger.ruleBook', { id: 'lanxi-50', version: 1 });
    expect(read.data.book).toEqual(builtInRuleBook('lanxi-50'));
    expect(await cloud.documents('ruleBooks')).toEqual([]);
    const adopt = (who: string) => cloud.ask<RuleBooksView>(who, 'ledger.adoptRuleBook', { id: 'lanxi-50' });
    const answers = await Promise.all([adopt('m40'), adopt('m42'), adopt('m40')]);
    for (const { data } of answers) {
      expect(numbersOf(data.versions)).toEqual(['lanxi-50 1', 'plan-110 1']);
      expect(data.catalogue.map(({ id }) => id)).not.toContain('lanxi-50');
    }
    expect(await audits('adoptRuleBook')).toHaveLength(1);
  });

  test('what does not exist is not there', async () => {
    const cases = [
      ['ruleBook', { id: 'plan-110', version: 2 }],
      ['ruleBook', { id: 'plan-111', version: 1 }],
      ['adoptRuleBook', { id: 'plan-111' }],
      ['saveRuleBook', saving({ basedOn: 3 })],
    ] as const;
    for (const [act, input] of cases)
      expect(await cloud.ask('m40', `ledger.${act}`, input)).toMatchObject({ error: { code: 'notFound' } });
  });
});

describe('saving a version', () => {
  beforeEach(books);

  test('keeps who, when and why, and leaves the older version and the running term as they were', async () => {
    const saved = await cloud.ask<RuleBookView>('m40', 'ledger.saveRuleBook', saving());
    const version2 = { ...withCap(1800), version: 2, effectiveFrom: '2027-02-15' };
    expect(saved.data.book).toEqual(version2);
    const view = await books();
    expect(view.versions).toEqual([
      {
        id: 'plan-110',
        version: 2,
        title: plan.title,
        effectiveFrom: '2027-02-15',
        savedAtMs: expect.any(Number),
        savedBy: '许岚',
        reason,
      },
      expect.objectContaining({ id: 'plan-110', version: 1 }),
    ]);
    expect(view.inForce).toMatchObject({ version: 1 });
    const first = await cloud.ask<RuleBookView>('m41', 'ledger.ruleBook', { id: 'plan-110', version: 1 });
    expect(first.data.book).toEqual(plan);
    const second = await cloud.ask<RuleBookView>('m41', 'ledger.ruleBook', { id: 'plan-110', version: 2 });
    expect(second.data.book).toEqual(version2);
    expect(await audits('saveRuleBook')).toMatchObject([
      {
        byMemberId: 'm40',
        subject: 'plan-110',
        before: { version: 1 },
        after: { version: 2, effectiveFrom: '2027-02-15', termIds: ['2026-2'] },
        reason,
      },
    ]);
  });

  test('judges the term that is planned ahead, when it is in force on its first day', async () => {
    const inForce = async () =>
      (await cloud.documents<Term>('terms')).map(({ termId, ruleBook }) => [termId, ruleBook.version]);
    await cloud.ask('m40', 'ledger.saveRuleBook', saving({ effectiveFrom: '2027-02-16' }));
    expect(await inForce()).toEqual([
      ['2026-1', 1],
      ['2026-2', 1],
    ]);
    await cloud.ask('m40', 'ledger.saveRuleBook', saving({ basedOn: 2 }));
    expect(await inForce()).toEqual([
      ['2026-1', 1],
      ['2026-2', 3],
    ]);
  });

  test('sent twice it is one version', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => cloud.ask('m40', 'ledger.saveRuleBook', saving())));
    const again = await cloud.ask('m40', 'ledger.saveRuleBook', saving());
    for (const answer of [...answers, again]) expect(answer).toEqual(answers[0]);
    expect(again.ok).toBe(true);
    expect(numbersOf((await books()).versions)).toEqual(['plan-110 2', 'plan-110 1']);
    expect(await audits('saveRuleBook')).toHaveLength(1);
  });

  test('of two officers at once one makes the version, the other is told and saves on top of it', async () => {
    const answers = await Promise.all([
      cloud.ask('m40', 'ledger.saveRuleBook', saving({ book: withCap(1800) })),
      cloud.ask('m42', 'ledger.saveRuleBook', saving({ book: withCap(1600) })),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const lost = answers[0]?.ok ? 'm42' : 'm40';
    expect(answers.find(({ ok }) => !ok)?.error.code).toBe('bookChanged');
    const retried = saving({ book: withCap(lost === 'm42' ? 1600 : 1800), basedOn: 2 });
    expect(await cloud.ask(lost, 'ledger.saveRuleBook', retried)).toMatchObject({ ok: true });
    expect(numbersOf((await books()).versions)).toEqual(['plan-110 3', 'plan-110 2', 'plan-110 1']);
  });

  test.each([
    ['its first answers are lost', { loseNext: 8 }],
    ['its writes meet rivals', { conflictNext: 4 }],
    ['one request in ten fails', { failRate: 0.1 }],
  ])('is all there or not at all when %s', async (_, faults) => {
    await cloud.setFaults(faults);
    const answer = await insist(() => cloud.ask('m40', 'ledger.saveRuleBook', saving()));
    await cloud.setFaults({});
    expect(answer.ok).toBe(true);
    expect(numbersOf((await books()).versions)).toEqual(['plan-110 2', 'plan-110 1']);
    expect(await audits('saveRuleBook')).toHaveLength(1);
  });

  test('a book that can not be read is refused with every fault and its path', async () => {
    const book = { ...plan, title: '', items: [{ ...plan.items[0], maxHundredths: -1 }] };
    for (const answer of [
      await cloud.ask('m40', 'ledger.saveRuleBook', saving({ book })),
      await cloud.ask('m40', 'ledger.checkRuleBook', { book }),
    ]) {
      expect(answer.error).toMatchObject({
        code: 'bookFaults',
        details: expect.arrayContaining([
          { path: 'title', message: expect.any(String) },
          { path: 'items.0.maxHundredths', message: expect.any(String) },
        ]),
      });
    }
    expect(await cloud.documents('ruleBooks')).toHaveLength(1);
  });

  test('a book with errors is refused with the findings; a warning is told and saved', async () => {
    const unsourced = { ...plan, items: plan.items.map((item) => ({ ...item, source: '' })) };
    const refused = await cloud.ask('m40', 'ledger.saveRuleBook', saving({ book: unsourced }));
    expect(refused.error).toMatchObject({ code: 'bookFindings' });
    const findings = refused.error.details as Finding[];
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(findings[0]).toMatchObject({ code: 'missing-source', path: expect.stringMatching(/^items\.0/) });
    const checked = await cloud.ask<{ findings: Finding[] }>('m40', 'ledger.checkRuleBook', {
      book: unsourced,
    });
    expect(checked.data.findings).toEqual(expect.arrayContaining(findings));
    expect(numbersOf((await books()).versions)).toEqual(['plan-110 1']);
  });
});

describe('the words of a book, which every teacher reads', () => {
  beforeEach(books);

  /** What the platform's check answers of any text that it has nothing against. */
  const answering = (suggest: 'pass' | 'review') =>
    cloud.setFaults({ openapi: { msgSecCheck: { suggest } } });
  const violation = '【违规示例】';
  const save = (changes: object = {}) => cloud.ask('m40', 'ledger.saveRuleBook', saving(changes));

  test.each<[string, object]>([
    ['its name', { book: { ...plan, title: violation } }],
    ['where it comes from', { book: { ...plan, source: violation } }],
    [
      'a note, behind more than 2,500 characters of others',
      { book: { ...plan, notes: [...plan.notes, { id: 'last', about: ['items'], text: violation }] } },
    ],
    ['the reason', { reason: violation }],
  ])('are refused by the platform’s check for %s', async (_where, changes) => {
    expect(await save(changes)).toMatchObject({ ok: false, error: { code: 'contentRefused' } });
    expect(await cloud.documents('ruleBooks')).toHaveLength(1);
    expect(await audits('saveRuleBook')).toEqual([]);
  });

  test('wait for an answer of the check; nothing is kept without one', async () => {
    await answering('review');
    expect(await save()).toMatchObject({ ok: false, error: { code: 'checkUnavailable' } });
    expect(await cloud.documents('ruleBooks')).toHaveLength(1);
    await answering('pass');
    expect(await save()).toMatchObject({ ok: true });
  });

  test('that were passed once are not asked about again when the save is sent again', async () => {
    const first = await save();
    await answering('review');
    expect(await save()).toEqual(first);
    expect(await save({ reason: '另一个原因' })).toMatchObject({ error: { code: 'bookChanged' } });
  });
});

describe('a book that the school begins itself', () => {
  const own: RuleBook = { ...builtInRuleBook('hours-24')!, id: 'own-k1', title: '本校学时' };
  const begin = (changes: object = {}) =>
    cloud.ask<RuleBookView>('m40', 'ledger.saveRuleBook', saving({ book: own, basedOn: 0, ...changes }));

  test('is its own from the first version on, and goes on from there', async () => {
    expect((await begin()).data.book).toEqual({ ...own, version: 1, effectiveFrom: '2027-02-15' });
    const next = { ...own, title: '本校学时（修订）' };
    expect((await begin({ book: next, basedOn: 1 })).data.book.version).toBe(2);
    expect(numbersOf((await books()).versions)).toEqual(['own-k1 2', 'own-k1 1', 'plan-110 1']);
    expect(await audits('saveRuleBook')).toMatchObject([
      { subject: 'own-k1', before: { version: 0 }, after: { version: 1 } },
      { subject: 'own-k1', before: { version: 1 }, after: { version: 2 } },
    ]);
  });

  test('sent twice, or at once, is one', async () => {
    const answers = await Promise.all([begin(), begin(), begin()]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await begin()).toEqual(answers[0]);
    expect(numbersOf((await books()).versions)).toEqual(['own-k1 1', 'plan-110 1']);
  });

  test('can not stand under the id of a book of the product, nor be a book of nothing', async () => {
    expect(await begin({ book: plan })).toMatchObject({ error: { code: 'notFound' } });
    expect(await begin({ book: { ...own, id: 'own-' } })).toMatchObject({ error: { code: 'notFound' } });
    expect(await begin({ book: { ...own, hours: null } })).toMatchObject({ error: { code: 'bookFaults' } });
    expect(await cloud.documents('ruleBooks')).toEqual([]);
  });
});

describe('a wording as published', () => {
  const read = (id: string, who = 'm40') =>
    cloud.ask<PublishedBookView>(who, 'ledger.publishedRuleBook', { id });

  test('comes with what was found in it, and with what the usable book made of that', async () => {
    const { data } = await read('plan-110');
    expect(data.book).toEqual(publishedRuleBook('plan-110'));
    expect(data.findings.map(({ code, settlement }) => [code, settlement.kind])).toEqual(
      expect.arrayContaining([
        ['ambiguous-formula', 'decided'],
        ['depends-on-being-sent', 'open'],
      ]),
    );
    const pass = data.findings.find(({ code }) => code === 'pass-undefined');
    expect(pass?.settlement.notes[0]).toMatch(/没有说怎样算不合格/);
    expect(await cloud.documents('ruleBooks')).toEqual([]);
  });

  test('is known from the usable book; a book that needed no decision has none', async () => {
    const has = async (id: string) =>
      (await cloud.ask<RuleBookView>('m40', 'ledger.ruleBook', { id, version: 1 })).data.asPublished;
    expect([await has('plan-110'), await has('genres-3')]).toEqual([true, false]);
    for (const id of ['genres-3', 'plan-111', 'own-k1'])
      expect(await read(id)).toMatchObject({ error: { code: 'notFound' } });
  });
});
