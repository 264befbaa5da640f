import * as v from 'valibot';
import { type Marks, questionIds, readyQuestions, type SurveyAnswer } from '@/domain/attendance/survey';
import type { SurveyResults } from '@/domain/attendance/survey-results';
import type { Photo, TextCheck } from '@/domain/submission/submission';
import { action, replying } from './action';
import { fileId, id } from './fields';
import { member } from './policy';

/** What the cloud knows of a session and nobody types again. */
export interface RecordFacts {
  readonly title: string;
  readonly number: number;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly place: string;
  readonly presenter: string;
  /** 专题讲座, 教研组活动 … */
  readonly kind: string;
  /** For whom: 全校, 语文教研组 … */
  readonly audience: string;
  readonly expected: number;
  readonly present: number;
  readonly onLeave: number;
}

export interface SessionRecordView {
  readonly sessionId: string;
  readonly facts: RecordFacts;
  readonly mayEdit: boolean;
  /** 0 while nobody has saved it; the words are then the starting ones. */
  readonly revision: number;
  readonly content: string;
  readonly effect: string;
  readonly photos: readonly (Photo & {
    /** A short-lived private link; null while the caller may not see it. */
    readonly url: string | null;
  })[];
  readonly textCheck: TextCheck;
  readonly savedBy: string;
  readonly savedAtMs: number | null;
  /** Where the caller's photos go. */
  readonly uploadPath: string;
}

/** What may be done about a session afterwards, for the links on its page. */
export interface AfterSession {
  readonly record: 'none' | 'saved';
  readonly mayKeepRecord: boolean;
  readonly survey: 'none' | 'open' | 'closed';
  /** The running survey asks the caller. */
  readonly isAsked: boolean;
  readonly mayHold: boolean;
}

export interface SurveyQuestion {
  readonly questionId: string;
  readonly text: string;
}

/** A survey as somebody who is asked sees it. */
export interface SurveySheet {
  readonly sessionId: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly endsAtMs: number;
  readonly attended: boolean;
  readonly aboutSession: readonly SurveyQuestion[];
  readonly aboutMaterial: readonly SurveyQuestion[];
  /** One's own answer while it can still be found; null before the first and after closing. */
  readonly answer: SurveyAnswer | null;
}

/** A survey as its host sees it: how many, never who. */
export interface SurveyDesk {
  readonly sessionId: string;
  readonly title: string;
  readonly state: 'none' | 'open' | 'closed';
  readonly endsAtMs: number | null;
  readonly answers: number;
  readonly fewest: number;
  readonly results: SurveyResults;
  /** What can be asked. */
  readonly ready: readonly (SurveyQuestion & { readonly about: 'session' | 'material' })[];
}

const sessionRef = v.strictObject({ sessionId: id });
const mark = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
/** Somebody who stayed away is asked about the material alone, so at least one question is about it. */
const materialIds = new Set<string>(
  readyQuestions.filter(({ about }) => about === 'material').map(({ questionId }) => questionId),
);
const marks: v.GenericSchema<unknown, Marks> = v.record(v.picklist(questionIds), mark);

/** Part of the `attendance` function: what follows a session. Whose is whose is decided where it is read. */
export const afterSessionActions = {
  afterSession: action({ input: sessionRef, who: member, refusals: [], ...replying<AfterSession>() }),

  /** The record, prefilled; for its audience once it is saved, before that for whoever writes it. */
  sessionRecord: action({ input: sessionRef, who: member, refusals: [], ...replying<SessionRecordView>() }),

  /** Saves the record. A resend answers the same; another's later words are never overwritten: details carry them. */
  saveSessionRecord: action({
    input: v.strictObject({
      sessionId: id,
      revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
      content: v.pipe(
        v.string(),
        v.trim(),
        v.minLength(2, '请写一句活动内容'),
        v.maxLength(3000, '活动内容请在 3000 字以内'),
      ),
      effect: v.pipe(v.string(), v.trim(), v.maxLength(1000, '效果请在 1000 字以内')),
      photos: v.pipe(
        v.array(
          v.strictObject({
            fileId,
            sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20 * 1024 * 1024)),
          }),
        ),
        v.maxLength(9, '最多 9 张照片'),
      ),
    }),
    who: member,
    refusals: [
      'notStarted',
      'cancelled',
      'recordConflict',
      'beingChecked',
      'notYourFile',
      'fileMissing',
      'badPhoto',
      'contentRefused',
    ],
    ...replying<SessionRecordView>(),
  }),

  /** The survey of a session and one's own answer, as long as it can be found. */
  survey: action({ input: sessionRef, who: member, refusals: ['notAsked'], ...replying<SurveySheet>() }),

  /** Answers, or answers anew until it closes. */
  answerSurvey: action({
    input: v.strictObject({
      sessionId: id,
      marks,
      words: v.pipe(v.string(), v.trim(), v.maxLength(300, '请在 300 字以内')),
    }),
    who: member,
    refusals: ['notAsked', 'surveyClosed', 'answersMissing', 'contentRefused', 'wordsNotChecked'],
    ...replying<SurveySheet>(),
  }),

  surveyDesk: action({ input: sessionRef, who: member, refusals: [], ...replying<SurveyDesk>() }),

  openSurvey: action({
    input: v.strictObject({
      sessionId: id,
      questionIds: v.pipe(
        v.array(v.picklist(questionIds)),
        v.minLength(3, '请选 3 到 6 道题'),
        v.maxLength(6, '请选 3 到 6 道题'),
        v.check((ids) => new Set(ids).size === ids.length, '题目重复了'),
        v.check((ids) => ids.some((one) => materialIds.has(one)), '请至少选一道问材料的题'),
      ),
    }),
    who: member,
    refusals: ['notStarted', 'cancelled', 'surveyExists'],
    ...replying<SurveyDesk>(),
  }),

  /** Ends it for good: the secret that could find an answer's author is destroyed with it. */
  closeSurvey: action({ input: sessionRef, who: member, refusals: [], ...replying<SurveyDesk>() }),
} as const;
