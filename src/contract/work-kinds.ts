import * as v from 'valibot';
import type { KindDraft } from '@/domain/submission/kind-draft';
import type { WorkForm } from '@/domain/submission/work-kind';
import { action, replying } from './action';
import { id, nothing } from './fields';
import { office } from './policy';

/** One of the school's kinds of work. */
export interface KindView {
  readonly form: WorkForm;
  /** Made by the school, or built in. */
  readonly own: boolean;
  /** What the school has otherwise than as it is built in, in plain words; empty where nothing is. */
  readonly changes: readonly string[];
  /** How many duties of the running term ask for it. */
  readonly duties: number;
}

const whole = v.pipe(v.number(), v.integer('请填整数'));
// Length, range and wording are the domain's to tell, all at once; here is only what could not be stored at all.
const text = v.pipe(v.string(), v.trim(), v.maxLength(400, '写得太长，请精简'));

const draft: v.GenericSchema<unknown, KindDraft> = v.strictObject({
  name: text,
  parts: v.pipe(
    v.array(
      v.strictObject({
        partId: v.nullable(id),
        name: text,
        required: v.boolean(),
        minCharacters: whole,
        maxCharacters: whole,
        hint: text,
        excerpt: v.boolean(),
      }),
    ),
    v.maxLength(40, '部分太多，请删去一些'),
  ),
  maxPhotos: whole,
  files: v.strictObject({
    endings: v.pipe(v.array(v.picklist(['docx', 'pptx', 'xlsx', 'pdf'])), v.maxLength(4)),
    least: whole,
    most: whole,
  }),
  minCharacters: whole,
  minPages: whole,
  twoLevels: v.boolean(),
  countsAs: v.nullable(
    v.picklist([
      'plan',
      'insightEssay',
      'lessonEvaluation',
      'teachingReflection',
      'trainingSummary',
      'readingNote',
    ]),
  ),
  minutes: whole,
  per: v.nullable(v.picklist(['week', 'twoWeeks', 'month', 'term', 'schoolYear'])),
  retired: v.boolean(),
});

/** Part of the `submission` function: what a school's pieces consist of. */
export const workKindActions = {
  /** Every kind that the school has, built-in ones first, those off the offer last. */
  workKinds: action({
    input: nothing,
    who: office,
    refusals: [],
    ...replying<{ readonly kinds: readonly KindView[] }>(),
  }),

  /**
   * Saves the next version of a kind. `basedOn` is the newest version that the editor saw: when another officer saved since,
   * this is refused as `kindChanged` with what stands. A kind of the school's own begins on 0 under an id of its own.
   */
  saveWorkKind: action({
    input: v.strictObject({ kind: id, basedOn: v.pipe(whole, v.minValue(0)), draft }),
    who: office,
    refusals: ['kindFaults', 'kindChanged', 'contentRefused', 'checkUnavailable'],
    ...replying<KindView>(),
  }),
} as const;
