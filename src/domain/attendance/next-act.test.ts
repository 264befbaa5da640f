import { aSessionView } from '@/testing/session-view-builder';
import { atSchoolTime } from '../term/school-day';
import { nextAct } from './next-act';

const at = (time: string) => atSchoolTime('2026-12-18', time);
const here = {
  state: 'open',
  status: 'onTime',
  checkedInAtMs: at('15:26'),
  checkOutFromMs: at('16:50'),
} as const;
const call = { call: 1, openedAtMs: at('16:55'), untilMs: at('16:56'), answered: false };

test.each([
  ['nothing before the end', '16:49', {}, null],
  ['checking out from then on', '16:50', {}, 'checkOut'],
  ['a call first, while its minute runs', '16:55', { rollCall: call }, 'call'],
  ['then checking out', '16:56', { rollCall: call }, 'checkOut'],
  ['an answered call is not asked for again', '16:55', { rollCall: { ...call, answered: true } }, 'checkOut'],
  ['nothing when out', '16:58', { checkedOutAtMs: at('16:57') }, null],
  ['nothing while the code of leaving waits', '16:58', { checkOutClaimed: true }, null],
  ['nothing once the session is closed', '17:05', { state: 'closed' }, null],
  ['also for whose code of coming waits', '16:52', { status: 'claimed', checkedInAtMs: null }, 'checkOut'],
  ['nothing for who has not come', '16:52', { status: 'open', checkedInAtMs: null }, null],
  ['nothing where nobody checks out', '16:58', { checkOutFromMs: null }, null],
] as const)('%s', (_, time, changes, act) => {
  expect(nextAct(aSessionView({ ...here, ...changes }), at(time))).toBe(act);
});
