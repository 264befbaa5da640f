import * as v from 'valibot';
import { action, replying } from './action';
import { id } from './fields';
import { office } from './policy';

const day = v.pipe(v.string(), v.isoDate('请写日期，如 2025-09-01'));

const title = v.pipe(v.string(), v.trim(), v.minLength(2, '请写清是什么'), v.maxLength(60, '请在 60 字以内'));

/** An amount with at most so many decimals, in hundredths. */
function amount(min: number, max: number, step: number) {
  return v.pipe(
    v.number(),
    v.integer(),
    v.minValue(min, `不能少于 ${min / 100}`),
    v.maxValue(max, `不能多于 ${max / 100}`),
    v.multipleOf(step, '小数位太多'),
  );
}

const what = v.variant('kind', [
  v.strictObject({ kind: v.literal('service'), title, creditsHundredths: amount(100, 300, 10) }),
  v.strictObject({
    kind: v.literal('cascadeTraining'),
    title,
    returnedOn: day,
    extendedTo: v.nullable(day),
    creditsHundredths: amount(100, 300, 10),
  }),
  v.strictObject({
    kind: v.literal('inspection'),
    title,
    tier: v.picklist(['excellent', 'good', 'pass', 'fail']),
  }),
  v.strictObject({
    kind: v.literal('award'),
    title,
    family: v.picklist(['contest', 'paper']),
    level: v.picklist(['nation', 'province', 'city', 'county', 'school']),
    place: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  }),
  v.strictObject({ kind: v.literal('groupBonus'), title, pointsHundredths: amount(1, 1000, 1) }),
  v.strictObject({ kind: v.literal('penalty'), title, creditsHundredths: amount(500, 1000, 10) }),
  v.strictObject({ kind: v.literal('taskMissed'), title, excused: v.boolean() }),
]);

/** Part of the `ledger` function: what the office enters from paper. */
export const officeRecordActions = {
  /** Enters one thing for one or many; answers for how many it stands now. Sent twice it stands once. */
  record: action({
    input: v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/, '登记编号不对，请重新打开登记页')),
      memberIds: v.pipe(v.array(id), v.minLength(1, '请选人'), v.maxLength(200, '一次最多登记 200 人')),
      day,
      what,
    }),
    who: office,
    refusals: ['noTerm', 'outsideTerm', 'badDays', 'ownRecord', 'alreadyDecided'],
    ...replying<{ readonly recorded: number }>(),
  }),
} as const;
