import { builtInRuleBook } from '../scoring/books/built-in';
import { catalogueOf, formsOnOffer } from '../submission/catalogue';
import { dutyStarts } from './duty-starts';

const offered = new Set(formsOnOffer(catalogueOf([])).map(({ kind }) => kind));
const ofBook = (id: string) => {
  const { starts, notWriting } = dutyStarts(builtInRuleBook(id)?.duties ?? [], offered);
  return {
    starts: starts.map(({ title, kinds, per, count }) => `${title} ${kinds.join('|')} ${per} ${count}`),
    notWriting,
  };
};

test('of a book of duties, the acts of writing can be made series of; the others are named', () => {
  expect(ofBook('duties-lanxi')).toEqual({
    starts: [
      '读书笔记 readingNote week 1',
      '教学反思 teachingReflection month 1',
      '论文 paper term 1',
      '教学案例 case term 1',
      '听课 lessonObservation month 8',
    ],
    notWriting: ['公开课', '政治学习'],
  });
  expect(ofBook('genres-3').starts).toEqual([
    '三类文体 experienceSummary|topicSurvey|improvementCase term 1',
  ]);
  expect(ofBook('duties-22').starts).toEqual([]);
});

test('a rule without a number leaves it to the school, and a cohort goes with it', () => {
  const { starts } = dutyStarts(builtInRuleBook('duties-tangbei')?.duties ?? [], offered);
  expect(starts.find(({ ruleId }) => ruleId === 'writing.young')).toMatchObject({
    kinds: ['case', 'teachingReflection', 'paper'],
    owedBy: { kind: 'underAge', years: 35 },
    count: null,
  });
});
