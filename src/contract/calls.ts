import * as v from 'valibot';
import { MOST_PARTS } from '@/domain/sharing/collection-booklet';
import { MOST_CHARACTERS, MOST_PHOTOS } from '@/domain/sharing/collection-entry';
import { isDay } from '@/domain/term/school-day';
import { action, replying } from './action';
import { fileId, id, nothing } from './fields';
import { member, planner } from './policy';

export interface CallEntry {
  readonly callId: string;
  readonly title: string;
  /** 全校, 语文教研组. */
  readonly whom: string;
  readonly by: string;
  readonly untilMs: number;
  readonly closed: boolean;
  /** How many the caller handed in. */
  readonly own: number;
  readonly compiled: boolean;
}

export interface FindPhoto {
  readonly fileId: string;
  readonly sizeBytes: number;
  /** A short-lived private link; null while it may not be shown. */
  readonly url: string | null;
  /** It waits for the platform, or was refused: others do not see it. */
  readonly check: 'unchecked' | 'pending' | 'pass' | 'risky';
}

export interface FindView {
  readonly entryId: string;
  readonly author: string;
  readonly mine: boolean;
  readonly title: string;
  readonly text: string;
  readonly photos: readonly FindPhoto[];
  readonly mayCompile: boolean;
  readonly revision: number;
  readonly handedInAtMs: number;
  /** It stands in the booklet as it was compiled last. */
  readonly compiled: boolean;
}

export interface CallView {
  readonly callId: string;
  readonly title: string;
  readonly ask: string;
  readonly whom: string;
  readonly by: string;
  readonly untilMs: number;
  readonly closed: boolean;
  readonly mayHandIn: boolean;
  /** The caller opened it, or is of the office. */
  readonly mayManage: boolean;
  /** What the caller handed in, oldest first. */
  readonly own: readonly FindView[];
  /** What others handed in, a page of it; null while it is not open to the caller. */
  readonly others: FindPage | null;
  readonly booklet: {
    readonly resourceId: string;
    readonly title: string;
    readonly compiledAtMs: number;
  } | null;
}

export interface FindPage {
  readonly entries: readonly FindView[];
  /** The last entry of this page, to go on after; null on the last page. */
  readonly next: string | null;
}

/** What a new call can be for. */
export interface CallsPage {
  readonly calls: readonly CallEntry[];
  /** For whom the caller may open one; nothing for who may not. */
  readonly mayAsk: readonly { readonly groupId: string | null; readonly name: string }[];
}

export interface CompileDesk {
  readonly title: string;
  readonly closed: boolean;
  /** What may be compiled, oldest first. */
  readonly entries: readonly {
    readonly entryId: string;
    readonly author: string;
    readonly title: string;
    /** The beginning of its words. */
    readonly start: string;
    readonly photos: number;
  }[];
  /** How many stand in the call whose authors did not agree to a booklet. */
  readonly keptBack: number;
  readonly booklet: {
    readonly resourceId: string;
    readonly title: string;
    readonly summary: string;
    readonly parts: readonly { readonly entryId: string; readonly heading: string }[];
    readonly revision: number;
  } | null;
}

/** A key that a phone makes for one act. */
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/, '编号不对，请重新打开页面'));
const day = v.pipe(v.string(), v.check(isDay, '日期不对'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = (most: number, missing: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, missing), v.maxLength(most, `请在 ${most} 字以内`));
const ofCall = { callId: id };
const asked = { title: words(40, '请写题目'), ask: words(500, '请写征集什么'), until: day };

/** Part of the `sharing` function: collection calls, what is handed in to them, and the booklet that is compiled. */
export const callActions = {
  /** Open ones first, those that end soonest before the others; then closed ones, newest first. */
  collectionCalls: action({ input: nothing, who: member, refusals: [], ...replying<CallsPage>() }),

  collectionCall: action({
    input: v.strictObject(ofCall),
    who: member,
    refusals: ['notAsked'],
    ...replying<CallView>(),
  }),

  /** The page that follows. */
  callFinds: action({
    input: v.strictObject({ ...ofCall, after: id }),
    who: member,
    refusals: ['notAsked'],
    ...replying<FindPage>(),
  }),

  /** Opens a call until the end of a day. The same key with the same content is the same call. */
  openCollection: action({
    input: v.strictObject({ key, ...asked, groupId: v.nullable(id) }),
    who: planner,
    refusals: ['notYourGroup', 'dayPassed', 'tooFar', 'sentBefore', 'contentRefused', 'checkUnavailable'],
    ...replying<CallView>(),
  }),

  /** Other words or another last day, also to open it again. */
  changeCollection: action({
    input: v.strictObject({ ...ofCall, ...asked }),
    who: member,
    refusals: ['notAsked', 'notYourCall', 'dayPassed', 'tooFar', 'contentRefused', 'checkUnavailable'],
    ...replying<CallView>(),
  }),

  /** Ends it now. */
  closeCollection: action({
    input: v.strictObject(ofCall),
    who: member,
    refusals: ['notAsked', 'notYourCall'],
    ...replying<CallView>(),
  }),

  /** Hands in a find, or changes one's own until the call closes. The same again is the same find, also afterwards. */
  handInFind: action({
    input: v.strictObject({
      ...ofCall,
      key,
      /** What the phone knows of it; 0 for a new one. */
      revision: count,
      title: words(30, '请写一句题目'),
      text: words(MOST_CHARACTERS, '还没有写'),
      mayCompile: v.boolean(),
      photos: v.pipe(
        v.array(v.strictObject({ fileId, sizeBytes: count })),
        v.maxLength(MOST_PHOTOS, `最多 ${MOST_PHOTOS} 张照片`),
      ),
    }),
    who: member,
    refusals: [
      'notAsked',
      'callClosed',
      'enoughEntries',
      'entryWithdrawn',
      'changedElsewhere',
      'notYourFile',
      'fileMissing',
      'wrongPhoto',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<CallView>(),
  }),

  /** Takes one's own find back, whenever that is; a booklet loses it the next time it is compiled. */
  withdrawFind: action({
    input: v.strictObject({ ...ofCall, entryId: id }),
    who: member,
    refusals: ['notAsked', 'notYourEntry'],
    ...replying<CallView>(),
  }),

  /** One's own consent to a booklet, given or taken back whenever that is. */
  setMayCompile: action({
    input: v.strictObject({ ...ofCall, entryId: id, mayCompile: v.boolean() }),
    who: member,
    refusals: ['notAsked', 'notYourEntry'],
    ...replying<CallView>(),
  }),

  compileDesk: action({
    input: v.strictObject(ofCall),
    who: member,
    refusals: ['notAsked', 'notYourCall', 'stillOpen'],
    ...replying<CompileDesk>(),
  }),

  /** Compiles a closed call into its one resource of the library. Compiled again, it is the same resource, changed. */
  compileBooklet: action({
    input: v.strictObject({
      ...ofCall,
      revision: count,
      title: words(40, '请写汇编的名字'),
      summary: v.pipe(v.string(), v.trim(), v.maxLength(500, '前言请在 500 字以内')),
      parts: v.pipe(
        v.array(v.strictObject({ entryId: id, heading: words(30, '每一条都要有标题') })),
        v.maxLength(MOST_PARTS, `一本最多编 ${MOST_PARTS} 条`),
      ),
    }),
    who: member,
    refusals: [
      'notAsked',
      'notYourCall',
      'stillOpen',
      'nothingChosen',
      'changedElsewhere',
      'notForBooklet',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<CompileDesk>(),
  }),
} as const;
