import { builtInForms } from './built-in-kinds';
import { catalogueOf, countsAsOf, formAt, formsOf, formsOnOffer, newestForm } from './catalogue';
import type { WorkForm } from './work-kind';

const note = newestForm(catalogueOf([]), 'readingNote') as WorkForm;
const shorter: WorkForm = { ...note, version: 1, name: '读书卡' };
const diary: WorkForm = { ...note, kind: 'diary', version: 1, name: '随笔', countsAs: null };
const school = catalogueOf([
  { schoolId: 'xh', kind: 'readingNote', versions: [shorter] },
  { schoolId: 'xh', kind: 'diary', versions: [diary, { ...diary, version: 2, retired: true }] },
]);

describe('a school’s kinds of work', () => {
  test('a changed kind is offered as it is now, and an old piece is read by the form it was handed in under', () => {
    expect(newestForm(school, 'readingNote')).toEqual(shorter);
    expect(formAt(school, 'readingNote', 0)).toEqual(note);
  });

  test('a kind of its own is offered after the built-in ones until it is retired; its pieces stay readable', () => {
    const before = catalogueOf([{ schoolId: 'xh', kind: 'diary', versions: [diary] }]);
    expect(formsOnOffer(before).at(-1)).toEqual(diary);
    expect(formsOnOffer(school).map(({ kind }) => kind)).not.toContain('diary');
    expect(formAt(school, 'diary', 1)).toEqual(diary);
  });

  test('a version that is gone reads as the newest; a kind that is gone has no form', () => {
    expect(formAt(school, 'readingNote', 9)).toEqual(shorter);
    expect(formAt(school, 'nothing', 0)).toBeNull();
  });

  test('a duty with a choice offers its own kind first and leaves out what the school does not have', () => {
    const genres = { kind: 'topicSurvey', oneOf: ['experienceSummary', 'topicSurvey', 'gone'] };
    expect(formsOf(school, genres).map(({ kind }) => kind)).toEqual(['topicSurvey', 'experienceSummary']);
  });

  test('what the rule books read a duty as is what it says, or what its built-in kind says', () => {
    expect(countsAsOf({ kind: 'groupPlan' })).toBe('plan');
    expect(countsAsOf({ kind: 'paper' })).toBeNull();
    expect(countsAsOf({ kind: 'diary', countsAs: 'insightEssay' })).toBe('insightEssay');
    expect(countsAsOf({ kind: 'readingNote', countsAs: null })).toBeNull();
  });
});

describe('the built-in kinds', () => {
  test('are those that the schools’ documents name', () => {
    expect(builtInForms.map(({ name }) => name)).toEqual([
      '读书笔记',
      '学习笔记',
      '教学反思',
      '心得体会',
      '评课',
      '听课记录',
      '研修总结',
      '学校研修计划',
      '教研组计划',
      '个人研修计划',
      '论文',
      '教学案例',
      '经验总结',
      '专题调查',
      '教学改进案例',
      '教学设计',
      '课件',
    ]);
  });

  test.each([
    ['lessonEvaluation', ['课题', '优点', '缺点', '整改措施']],
    ['insightEssay', ['概述', '收获', '打算']],
    ['trainingSummary', ['基本情况', '成绩', '缺点', '打算']],
    ['personalPlan', ['目标', '主题', '方式', '流程', '保障']],
  ])('%s has the parts that the 50-point table asks for', (kind, parts) => {
    expect(newestForm(catalogueOf([]), kind)?.parts.map(({ name }) => name)).toEqual(parts);
  });

  test.each(builtInForms)(
    '$name can be handed in: its parts have ids of their own and room enough',
    (form) => {
      expect(new Set(form.parts.map(({ partId }) => partId)).size).toBe(form.parts.length);
      for (const { minCharacters, maxCharacters } of form.parts)
        expect(minCharacters).toBeLessThanOrEqual(maxCharacters);
      expect(form.files.least).toBeLessThanOrEqual(form.files.most);
    },
  );
});
