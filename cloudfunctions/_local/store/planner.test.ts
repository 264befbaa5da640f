import { indexesOf } from './indexes';
import { type Order, planQuery } from './planner';
import type { Condition } from './value';

const facts = indexesOf({
  name: 'facts',
  indexes: [
    { fields: ['schoolId', 'termId', 'memberId', '_id'] },
    { fields: ['schoolId', 'sessionId', '_id'] },
    { fields: ['schoolId', 'recordedAtMs'] },
  ],
});

function plan(query: Condition, order: Order = []) {
  const { index, ranges, ordered } = planQuery('facts', facts, query, order, () => false);
  return { index: index?.name ?? null, ranges: ranges.length, ordered };
}

test('a teacher’s facts of a term are one range of their index, page after page in order of their ids', () => {
  const query = { schoolId: 's1', termId: 't1', memberId: 'm1', _id: { $gt: 's1:check:9' } };
  expect(plan(query, [['_id', 1]])).toEqual({
    index: 'schoolId_termId_memberId__id',
    ranges: 1,
    ordered: 'forwards',
  });
});

test('the newest facts of a school are read backwards from the index of their time', () => {
  const query = { schoolId: 's1', recordedAtMs: { $gte: 5, $lt: 9 } };
  expect(plan(query, [['recordedAtMs', -1]])).toEqual({
    index: 'schoolId_recordedAtMs',
    ranges: 1,
    ordered: 'backwards',
  });
});

test('documents named by their ids are looked up one by one', () => {
  expect(plan({ _id: { $in: ['a', 'b', 'a'] } })).toEqual({ index: null, ranges: 2, ordered: null });
});

test('conditions inside and() count, those inside or() do not', () => {
  expect(plan({ $and: [{ schoolId: 's1' }, { sessionId: 'x' }] }).index).toBe('schoolId_sessionId__id');
  expect(plan({ $or: [{ schoolId: 's1' }, { sessionId: 'x' }] })).toEqual({
    index: null,
    ranges: 1,
    ordered: 'forwards',
  });
});

test('an order that no index holds is left to sorting', () => {
  expect(plan({ schoolId: 's1', termId: 't1' }, [['hours', 1]]).ordered).toBeNull();
});
