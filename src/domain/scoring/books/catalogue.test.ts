import { builtInRuleBook } from './built-in';
import { ruleBookCatalogue } from './catalogue';

test('the office chooses among nine books', () => {
  expect(ruleBookCatalogue()).toEqual([
    { id: 'plan-110', title: '五部分校本培训考核细则（110 分）', kind: 'scored' },
    { id: 'lanxi-50', title: '校本研修量化考核细则（50 分）', kind: 'scored' },
    { id: 'hours-24', title: '校本研修学时（每学年 24 学时）', kind: 'hours' },
    { id: 'duties-lanxi', title: '校本活动任务（读书、反思、听课）', kind: 'duties' },
    { id: 'duties-tangbei', title: '校本研修任务（每学年读一本书、听课 10 节）', kind: 'duties' },
    { id: 'duties-22', title: '校本研修活动安排（备课组、教研组）', kind: 'duties' },
    { id: 'genres-3', title: '三类文体（期末三选一）', kind: 'duties' },
    { id: 'county-hours', title: '上报县里的学时（每学年 12 学时）', kind: 'hours' },
    { id: 'province-credits', title: '省级培训学分（五年 360 学时）', kind: 'hours' },
  ]);
});

test.each(ruleBookCatalogue().map(({ id }) => id))('every note of %s is about something it has', (id) => {
  const { items, duties, hours, reportedHours, ranking, notes } = builtInRuleBook(id)!;
  const parts = { items: items[0], ranking, reportedHours, hours, duties: duties[0] };
  const known = Object.entries(parts).flatMap(([name, part]) => (part ? [name] : []));
  const named = [...items, ...duties].map((each) => each.id);
  const about = notes.flatMap((note) => note.about);
  expect(about.filter((each) => !known.includes(each) && !named.includes(each))).toEqual([]);
});
