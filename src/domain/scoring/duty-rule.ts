import * as v from 'valibot';
import type { Cohort } from '../people/cohort';
import { roles } from '../people/role';
import { id, source, words } from './clauses/clause-fields';

/** What can be owed. The pieces of writing bear the names they have among the facts. */
const dutyAct = v.picklist([
  'readingNote',
  'insightEssay',
  'teachingReflection',
  'lessonEvaluation',
  'paper',
  'case',
  'experienceSummary',
  'topicSurvey',
  'improvementCase',
  'bookRead',
  'publicLesson',
  'lessonObservation',
  'politicalStudy',
  'groupMeeting',
  'jointPreparation',
  'evaluationStudy',
  'readingSalon',
  'skillsContest',
  'competencyTraining',
]);

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer('数目用整数'), v.minValue(least), v.maxValue(most));

/** Whose duty it is, as things stand on the term's first day. */
export const cohort: v.GenericSchema<unknown, Cohort> = v.variant('kind', [
  v.strictObject({ kind: v.literal('everyone') }),
  /** Who has not reached this age. */
  v.strictObject({ kind: v.literal('underAge'), years: whole(18, 70) }),
  /** Full years of service, the lower end included and the upper one not. */
  v.strictObject({
    kind: v.literal('yearsOfService'),
    fromYears: whole(0, 50),
    belowYears: v.nullable(whole(1, 50)),
  }),
  v.strictObject({ kind: v.literal('role'), role: v.picklist(roles) }),
]);

/**
 * How many of what is owed, how often and by whom. Duties are read beside the scores: they never give or take points by
 * themselves.
 */
export const dutyRule = v.pipe(
  v.strictObject({
    id,
    title: words,
    /** Any of these will do. */
    oneOf: v.pipe(v.array(dutyAct), v.minLength(1, '请写明要做什么')),
    /** At least so many; null where the source gives no number, for the school to fill in. */
    count: v.nullable(whole(1, 200)),
    per: v.picklist(['week', 'twoWeeks', 'month', 'term', 'schoolYear']),
    each: v.picklist(['teacher', 'preparationGroup', 'researchGroup']),
    cohort,
    /** What each of them has to consist of (课件、教学设计、教学反思); empty where the source asks for nothing. */
    parts: v.array(words),
    /** How long each has to be; null where the source asks for nothing. */
    pages: v.nullable(whole(1, 100)),
    /** A stricter duty stands for this one, for its cohort and once it has a number. */
    insteadOf: v.nullable(id),
    text: words,
    source,
  }),
  v.check(
    (duty) => duty.each === 'teacher' || duty.cohort.kind === 'everyone',
    '组的任务不分年龄、教龄和职务',
  ),
);

export type DutyRule = v.InferOutput<typeof dutyRule>;
