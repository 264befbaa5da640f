import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedRuleBook } from '../books/as-published/published';
import { builtInIds, builtInRuleBook } from '../books/built-in';
import type { RuleBook } from '../rule-book';
import { isUsable } from '../testing/is-usable';
import type { Finding, LintContext } from './finding';
import { findingCode } from './finding-code';
import { lint } from './lint';

const publishedIds = ['plan-110', 'lanxi-50', 'hours-24', 'province-credits', 'duties-tangbei'];
const published = (id: string) => publishedRuleBook(id) as RuleBook;

/** A finding as a line that an office can read: what it is, where, what is said, what is proposed. */
function told(book: RuleBook, context?: LintContext): string[] {
  return lint(book, context).map(({ code, severity, path, message, suggestion }: Finding) =>
    [`${severity} ${code} ${path}`, message, suggestion?.text ?? '—'].join(' | '),
  );
}

describe('the published wording, taken literally, is found fault with', () => {
  test('the plan of 110 points', () => {
    expect(told(published('plan-110'))).toEqual([
      'information total-not-100 items | 总分最高 110 分，不是 100 分；和别的考核比较时要留意。 | —',
      'error tier-over-item items.2.clauses.0.tiersHundredths | 「检查平均」的等次最高 20 分，超过「学习笔记」的 10 分。 | 按比例折算：得分 = 平均 × 10 ÷ 20。',
      'error unreachable-clause items.1.clauses.1 | 「教师考勤」的「迟到早退」的数目是 0，不会改变任何人的得分。 | 删去这一条。',
      'warning depends-on-being-sent items.0.clauses.0.dependsOnBeingSent | 「外出学习」的「二次培训」只有学校派出的教师才能得到，别人怎样努力也没有机会。 | 写明：没有被派出的教师，「外出学习」由教务处定为不适用，总分按其余各项折算。',
      'error ambiguous-formula items.0.conversion.formula | 「外出学习」的算法照字面读是「全校最高 ÷ 30 × 本人学分」：得全校最高的人也不一定是满分。 | 改为：得分 = 30 × 本人学分 ÷ 全校最高，四舍五入到两位小数。',
      'error ambiguous-formula items.1.conversion.formula | 「教师考勤」的算法照字面读是「全校最高 ÷ 30 × 本人学时」：得全校最高的人也不一定是满分。 | 改为：得分 = 30 × 本人学时 ÷ 全校最高，四舍五入到两位小数。',
      'warning highest-may-be-zero items.0.conversion | 「外出学习」按全校最高折算。要是谁也没有得过，全校最高是 0，原文没有写这时怎么算；现在人人 0 分。 | 写明：全校最高为 0 时，「外出学习」这一项人人 0 分。',
      'warning highest-may-be-zero items.1.conversion | 「教师考勤」按全校最高折算。要是谁也没有得过，全校最高是 0，原文没有写这时怎么算；现在人人 0 分。 | 写明：全校最高为 0 时，「教师考勤」这一项人人 0 分。',
      'warning quota-tie-unspecified ranking.bands.0.quota.tie | 「优秀」按 30% 取人，没有写分界处同分的怎么办；现在算同分的都进「优秀」。 | 写明同分的都进「优秀」。',
      'warning quota-tie-unspecified ranking.bands.1.quota.tie | 「良好」按 70% 取人，没有写分界处同分的怎么办；现在算同分的都进「良好」。 | 写明同分的都进「良好」。',
      'information small-group ranking.bands.0.quota | 只有 1 人参评的教研组，「优秀」30% 不足一人，谁也评不上。可以让它和另一个组一起排名。 | —',
      'error pass-undefined reportedHours.unlessVoid | 合格的上报 12 学时，却没有一处写明怎样算不合格：照字面，谁也不会不合格。 | 「教师考勤」作废的算不合格，不上报。',
    ]);
  });

  test('the table of 50 points', () => {
    expect(told(published('lanxi-50'))).toEqual([
      'information total-not-100 items | 总分最高 50 分，不是 100 分；和别的考核比较时要留意。 | —',
      'error bands-count ranking.statedBands | 原文说分 4 个等次，写出来的是 3 个：优秀、良好、一般。 | 按写出来的 3 个等次算。',
      'error bands-gap ranking.bands.2.toHundredths | 总分高于 23 分、低于 24 分的，没有等次。 | 「一般」的上限改为 23.99 分。',
      'error bands-gap ranking.bands.1.toHundredths | 总分高于 35.9 分、低于 36 分的，没有等次。 | 「良好」的上限改为 35.99 分。',
      'error bands-gap ranking.bands.0.quota | 「优秀」有名额，36 到 40 分而排在名额以外的，没有等次。 | 「良好」不设上限，名额以外的进「良好」。',
      'error bands-below-total ranking.bands.0.toHundredths | 最好的等次「优秀」只到 40 分，总分却可以到 50 分：40 分以上的不是「优秀」。 | 「优秀」不设上限。',
      'warning quota-tie-unspecified ranking.bands.0.quota.tie | 「优秀」按 40% 取人，没有写分界处同分的怎么办；现在算同分的都进「优秀」。 | 同分而会超出名额的，都进下一个等次。',
    ]);
  });

  test('28 hours planned and 24 asked for', () => {
    expect(told(published('hours-24'))).toEqual([
      'information hours-differ hours.planned.hoursHundredths | 安排了 28 学时，要求 24 学时，差额没有说明。 | —',
    ]);
  });

  test('five years, and no word about when they begin', () => {
    expect(told(published('province-credits'))).toEqual([
      'warning period-start hours.period.firstDay | 5 年一个周期，没有写从哪一天起；现在从施行日期起算。 | 写明从 2025-09-01 起。',
    ]);
  });

  test('10 and 15 observations in one book, and numbers for the young that nobody wrote', () => {
    expect(told(published('duties-tangbei'))).toEqual([
      'error missing-source duties.6.source | 「听课（15 节）」没有写出处，日后说不清它从哪里来。 | —',
      'error conflicting-duty duties.6 | 同一件事写了两个数：「听课」10 次，「听课（15 节）」15 次。一部细则只能有一个。 | 留下「听课」10 次，删去另一条。',
      'warning duty-without-number duties.9.count | 「案例、反思或论文（35 岁以下）」原文没有写数目，请学校填写。 | —',
      'warning duty-without-number duties.10.count | 「校级公开课（35 岁以下）」原文没有写数目，请学校填写。 | —',
      'warning duty-without-number duties.11.count | 「听课（35 岁以下）」原文没有写数目，请学校填写。 | —',
    ]);
  });

  test('each code is provoked by one of them', () => {
    const found = new Set(publishedIds.flatMap((id) => lint(published(id)).map(({ code }) => code)));
    expect(findingCode.options.filter((code) => !found.has(code))).toEqual([]);
  });

  test('each code has its line in the handbook', () => {
    const handbook = readFileSync(join(__dirname, '../../../../docs/rule-books.md'), 'utf8');
    expect(findingCode.options.filter((code) => !handbook.includes(`| \`${code}\` |`))).toEqual([]);
  });

  test('a book whose wording needed no decision has no second form', () => {
    expect([publishedRuleBook('genres-3'), publishedRuleBook('toString')]).toEqual([undefined, undefined]);
  });
});

describe('the usable books', () => {
  test.each(builtInIds)('%s leaves nothing open that would keep a school from adopting it', (id) => {
    expect(isUsable(builtInRuleBook(id)!)).toBe(true);
  });

  test('the published ones but the hours cannot be adopted', () => {
    expect(publishedIds.filter((id) => isUsable(published(id)))).toEqual(['hours-24', 'province-credits']);
  });

  test('what a note decides is not asked again, what none decides is', () => {
    const book = builtInRuleBook('plan-110')!;
    const codes = (of: RuleBook) => lint(of).map(({ code }) => code);
    expect(codes(book)).toEqual(['total-not-100', 'depends-on-being-sent', 'small-group']);
    expect(codes({ ...book, notes: [] })).toEqual([
      'total-not-100',
      'depends-on-being-sent',
      'highest-may-be-zero',
      'highest-may-be-zero',
      'small-group',
    ]);
  });

  test('no note can talk an error away', () => {
    const book = published('lanxi-50');
    const notes = [
      { id: 'four', about: ['ranking'], text: '就是四个等次。', decides: 'bands-count' as const },
    ];
    expect(lint({ ...book, notes }).map(({ code }) => code)).toContain('bands-count');
  });
});
