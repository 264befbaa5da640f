import { builtInRuleBook } from '../../books/built-in';
import type { DutyRule } from '../../duty-rule';
import { conflictingDuty } from './conflicting-duty';

const tangbei = builtInRuleBook('duties-tangbei')!;
const observation = tangbei.duties.find(({ id }) => id === 'observation')!;
const fifteen: DutyRule = { ...observation, id: 'fifteen', title: '听课（青年）', count: 15 };
const found = (duties: DutyRule[]) => conflictingDuty({ ...tangbei, duties }, {});

test.each<[string, Partial<DutyRule>, number]>([
  ['10 and 15 of the same', {}, 1],
  ['10 twice', { count: 10 }, 0],
  ['10 notes of 4 pages and 10 of any length', { count: 10, pages: 4 }, 1],
  ['15 for those under 35', { cohort: { kind: 'underAge', years: 35 } }, 0],
  ['15 in a year', { per: 'schoolYear' }, 0],
  ['15 for a group together', { each: 'researchGroup' }, 0],
  ['15 of something else', { oneOf: ['lessonEvaluation'] }, 0],
  ['a number still to be filled in', { count: null }, 0],
])('%s', (_name, parts, count) => {
  expect(found([observation, { ...fifteen, ...parts }])).toHaveLength(count);
});

test('the one with a source is kept, and a stricter duty then stands for that one', () => {
  const young: DutyRule = {
    ...observation,
    id: 'young',
    cohort: { kind: 'underAge', years: 35 },
    insteadOf: observation.id,
  };
  const [finding] = found([{ ...observation, source: '' }, fifteen, young]);
  expect(finding?.suggestion).toEqual({
    text: '留下「听课（青年）」15 次，删去另一条。',
    change: [{ path: 'duties', value: [fifteen, { ...young, insteadOf: 'fifteen' }] }],
  });
});
