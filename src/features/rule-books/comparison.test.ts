import { publishedRuleBook } from '@/domain/scoring/books/as-published/published';
import { builtInIds, builtInRuleBook } from '@/domain/scoring/books/built-in';
import { type RuleBook, readRuleBook } from '@/domain/scoring/rule-book';
import { comparisonOf } from './comparison';
import { at, type Path, withValue } from './path';

const plan = builtInRuleBook('plan-110')!;

/** As it stands on the page: a place and under it what differs. */
function told(before: RuleBook, after: RuleBook): string[] {
  return comparisonOf(before, after).flatMap(({ place, kind, lines }) =>
    lines.map(
      (line) => `${place}（${kind}）：${line.name} ${[line.before || '—', line.after || '—'].join(' → ')}`,
    ),
  );
}

function planWith(changes: Readonly<Record<string, unknown>>): RuleBook {
  const changed = Object.entries(changes).reduce<unknown>(
    (book, [place, value]) => withValue(book, place.split('.').map(keyOf), value),
    plan,
  );
  return changed as RuleBook;
}
const keyOf = (key: string) => (/^\d+$/.test(key) ? Number(key) : key);

test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', { version: 2, effectiveFrom: '2027-02-15' }, []],
  ['a number', { 'items.0.maxHundredths': 2500 }, ['外出学习（changed）：满分 30 分 → 25 分']],
  ['a number that was open', { totalCapHundredths: 10_000 }, ['整份细则（changed）：总分最多 — → 100 分']],
  [
    'a clause',
    { 'items.0.clauses.0.maxHundredths': 500, 'items.0.clauses.0.deadlineWorkingDays': 5 },
    [
      '外出学习，条款：二次培训（changed）：每次最多 3 学分 → 5 学分',
      '外出学习，条款：二次培训（changed）：返校后几个工作日内有效 3 个工作日 → 5 个工作日',
    ],
  ],
  [
    'the way of conversion: its numbers go and come with it',
    { 'items.2.conversion': { kind: 'asIs' } },
    [
      '学习笔记（changed）：怎样折成得分 按满分折算 → 就是得分',
      '学习笔记（changed）：以多少为满 20 分 → —',
      '学习笔记（changed）：折算的规定 等次以 20 分为满，本项以 10 分为满：得分 = 平均 × 10 ÷ 20。 → —',
      '学习笔记（changed）：折算的出处 培训方案：学习笔记，分值 → —',
    ],
  ],
  [
    'a band',
    { 'ranking.bands.0.quota.percent': 40 },
    ['等次与名次，等次：优秀（changed）：名次在前 30% → 40%'],
  ],
  [
    'the hours reported',
    { reportedHours: null },
    [
      '上报学时（removed）：每人上报 12 学时 → —',
      '上报学时（removed）：哪一项作废就不报 教师考勤 → —',
      '上报学时（removed）：文件写明合格才报吗 写明了 → —',
      expect.stringMatching(/^上报学时（removed）：原文或规定 .+ → —$/),
      expect.stringMatching(/^上报学时（removed）：出处 .+ → —$/),
    ] as string[],
  ],
  [
    'an order',
    { items: [plan.items[1], plan.items[0], ...plan.items.slice(2)] },
    [
      '整份细则，考核项（reordered）：从前到后 外出学习、教师考勤、学习笔记、活动参与、读书活动、教学类加分 → 教师考勤、外出学习、学习笔记、活动参与、读书活动、教学类加分',
    ],
  ],
])('two versions that differ in %s', (_what, changes, lines) => {
  expect(told(plan, planWith(changes))).toEqual(lines);
});

test('an item that is new is told with every clause of it', () => {
  const without = planWith({ items: plan.items.slice(1) });
  const places = comparisonOf(without, plan).map(({ place, kind }) => `${kind} ${place}`);
  expect(places).toEqual(['added 外出学习', 'added 外出学习，条款：二次培训', 'added 外出学习，条款：扣减']);
});

const books = [
  ...builtInIds.map((id) => builtInRuleBook(id)!),
  ...builtInIds.flatMap((id) => publishedRuleBook(id) ?? []),
];

function numbersOf(node: unknown, path: Path = []): Path[] {
  if (typeof node === 'number') return path.join() === 'version' ? [] : [path];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => numbersOf(value, [...path, keyOf(key)]));
}

/** A number as a person says it: 2500 hundredths are 25. */
const said = (path: Path, value: number) =>
  String(
    String(path.at(-1)).endsWith('Hundredths') || String(path.at(-2)).endsWith('Hundredths')
      ? value / 100
      : value,
  );

test.each(books.map((book) => [book.id, book] as const))(
  'every number of %s that changes is told, before and after; unchanged nothing is',
  (_id, book) => {
    expect(told(book, structuredClone(book))).toEqual([]);
    for (const path of numbersOf(book)) {
      const value = Number(at(book, path));
      const reading = readRuleBook(withValue(book, path, value + 1));
      if (!reading.ok) continue;
      const [line, ...more] = comparisonOf(book, reading.book).flatMap(({ lines }) => lines);
      expect([path, line?.before, line?.after, more]).toEqual([
        path,
        expect.stringMatching(new RegExp(`^${said(path, value)}[ %]`)),
        expect.stringMatching(new RegExp(`^${said(path, value + 1)}[ %]`)),
        [],
      ]);
    }
  },
);
