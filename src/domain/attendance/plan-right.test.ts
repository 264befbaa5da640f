import { people } from '@/testing/founded-school';
import { mayPlan } from './plan-right';

const person = (memberId: string) => {
  const found = people.find((each) => each.memberId === memberId);
  if (found === undefined) throw new Error(`nobody is ${memberId}`);
  return found;
};

const chinese = { kind: 'groups', groupIds: ['chinese'] } as const;
const chinese5 = { kind: 'groups', groupIds: ['chinese-5'] } as const;

// m09 leads Chinese, m10 prepares for its fifth grade, m20 leads maths, m40 is the office, m41 the principal.
test.each([
  ['m40', { kind: 'school' }, null, true],
  ['m40', chinese, 'm09', true],
  ['m09', chinese, 'm09', true],
  ['m09', chinese, 'm01', true],
  ['m09', chinese, 'm20', false],
  ['m09', chinese, null, false],
  ['m09', { kind: 'groups', groupIds: ['maths'] }, 'm09', false],
  ['m09', { kind: 'groups', groupIds: ['chinese', 'maths'] }, 'm09', false],
  ['m09', { kind: 'groups', groupIds: [] }, 'm09', false],
  ['m09', { kind: 'school' }, 'm09', false],
  ['m09', { kind: 'list' }, 'm09', false],
  ['m09', { kind: 'under35' }, 'm09', false],
  ['m10', chinese5, 'm10', true],
  ['m10', chinese5, 'm01', true],
  ['m10', chinese5, 'm09', false],
  ['m10', chinese, 'm10', false],
  ['m01', chinese, 'm01', false],
  ['m41', chinese, 'm41', false],
] as const)('%s plans for %j, hosted by %s: %s', (planner, audience, hostMemberId, may) => {
  expect(mayPlan(person(planner), { audience, hostMemberId }, people)).toBe(may);
});
