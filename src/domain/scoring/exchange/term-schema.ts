import * as v from 'valibot';
import { workKind } from '../clauses/works';

/**
 * The form of a term file, one schema an element. Whether its parts fit each other is `cross-checks.ts`.
 * Unknown keys are looked for by the reader, which names all of them.
 */

const id = v.pipe(v.string('请写编号（文字）'), v.nonEmpty('编号不能空着'));
const text = v.string('请写文字');
const flag = v.exactOptional(v.boolean('只能写 true 或 false'));

/** A day that exists, `2025-09-01`. */
const day = v.pipe(
  v.string('请写日期，如 2025-09-01'),
  v.check((written) => isDay(written), '没有这一天，日期写成 2025-09-01 的样子'),
);

/** Whether a value is a day that exists, written as term files write days. */
export function isDay(written: unknown): written is string {
  if (typeof written !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const moment = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written);
}

/** A number within a range with at most so many decimals. */
function decimal(min: number, max: number, decimals: number) {
  const scale = 10 ** decimals;
  return v.pipe(
    v.number(`请写 ${min} 到 ${max} 之间的数`),
    v.minValue(min, `不能小于 ${min}`),
    v.maxValue(max, `不能大于 ${max}`),
    v.check((number) => Math.round(number * scale) / scale === number, `最多写 ${decimals} 位小数`),
  );
}

function integer(min: number, max: number) {
  return v.pipe(
    v.number(`请写 ${min} 到 ${max} 之间的整数`),
    v.integer('请写整数'),
    v.minValue(min, `不能小于 ${min}`),
    v.maxValue(max, `不能大于 ${max}`),
  );
}

/** One of several words, all of which the fault names. */
function oneOf<const Words extends readonly string[]>(...words: Words) {
  const names = [words.slice(0, -1).join('、'), words.at(-1)].join(' 或 ');
  return v.picklist(words, `只能写 ${names}`);
}

const work = oneOf(...workKind.options);

export const term = v.object({ id, from: day, to: day, asOf: v.exactOptional(day) });

export const group = v.object({
  id,
  name: text,
  excellentPercent: v.exactOptional(integer(0, 70)),
  rankWith: v.exactOptional(id),
});

export const teacher = v.object({
  id,
  name: text,
  groupId: id,
  prepGroupId: v.exactOptional(id),
  joinedOn: v.exactOptional(day),
  leftOn: v.exactOptional(day),
  ranked: flag,
  notApplicable: v.exactOptional(v.array(id, '请写成列表，如 ["reflection"]')),
});

export const session = v.object({
  id,
  title: text,
  date: day,
  hours: decimal(0.25, 12, 2),
  required: v.boolean('只能写 true 或 false'),
});

/** All that can be asked of a fact of an unknown kind. */
export const named = v.object({ id });

const own = { id, teacherId: id };

/** By the fact's kind. */
export const facts = {
  attendance: v.object({
    ...own,
    kind: v.literal('attendance'),
    sessionId: id,
    status: oneOf('present', 'absent'),
    late: flag,
    leftEarly: flag,
    absentMidway: flag,
    excused: flag,
    protected: flag,
    madeUp: flag,
  }),
  work: v.object({
    ...own,
    kind: v.literal('work'),
    work,
    late: flag,
    offTopic: flag,
    missingParts: v.exactOptional(integer(0, 10)),
    lowQuality: v.exactOptional(integer(0, 2)),
  }),
  workMissing: v.object({ ...own, kind: v.literal('workMissing'), work }),
  inspection: v.object({
    ...own,
    kind: v.literal('inspection'),
    tier: oneOf('excellent', 'good', 'pass', 'fail'),
  }),
  cascadeTraining: v.object({
    ...own,
    kind: v.literal('cascadeTraining'),
    returnedOn: day,
    heldOn: day,
    extendedTo: v.exactOptional(day),
    credits: decimal(1, 3, 1),
  }),
  penalty: v.object({ ...own, kind: v.literal('penalty'), credits: decimal(5, 10, 1), reason: text }),
  service: v.object({ ...own, kind: v.literal('service'), credits: decimal(1, 3, 1) }),
  award: v.object({
    ...own,
    kind: v.literal('award'),
    family: oneOf('contest', 'paper'),
    level: oneOf('nation', 'province', 'city', 'county', 'school'),
    place: integer(1, 10),
  }),
  groupBonus: v.object({
    id,
    kind: v.literal('groupBonus'),
    groupId: v.exactOptional(id),
    prepGroupId: v.exactOptional(id),
    points: decimal(0, 10, 2),
  }),
  taskMissed: v.object({ ...own, kind: v.literal('taskMissed'), task: text, excused: flag }),
  reversal: v.object({ id, kind: v.literal('reversal'), of: id, reason: text }),
} as const;
