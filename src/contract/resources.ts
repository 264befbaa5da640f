import * as v from 'valibot';
import { type ShelfSource, shelfSources } from '@/domain/sharing/library-entry';
import type { LibraryPlace } from '@/domain/sharing/library-page';
import { type Resource, type ResourceKind, resourceKinds } from '@/domain/sharing/resource';
import type { ReportVerdict } from '@/domain/sharing/resource-report';
import {
  LONGEST_TAG,
  MOST_RESOURCE_FILES,
  MOST_RESOURCE_PHOTOS,
  MOST_TAGS,
} from '@/domain/sharing/resource-wish';
import type { FileEnding } from '@/domain/submission/work-kind';
import { action, replying } from './action';
import { fileId, id, nothing, reason } from './fields';
import { member, office } from './policy';

/** Something of the library in a list. */
export interface ShelfRow {
  /** `r.RESOURCE` or `p.SUBMISSION`. */
  readonly key: string;
  readonly title: string;
  readonly kind: ResourceKind;
  readonly source: ShelfSource;
  readonly subject: string;
  readonly stage: string;
  /** Its authors' names. */
  readonly by: string;
  readonly atMs: number;
}

/** What can be chosen by, as far as the library holds any; tags are the usual ones. */
export interface ShelfChoices {
  readonly subjects: readonly string[];
  readonly stages: readonly string[];
  readonly tags: readonly string[];
}

export interface ShelfPage {
  readonly rows: readonly ShelfRow[];
  readonly next: LibraryPlace | null;
  /** With the first page. */
  readonly choices: ShelfChoices | null;
  /** To the office, with the first page: how many reports wait. */
  readonly openReports: number | null;
}

export interface SharedFileView {
  readonly fileId: string;
  readonly name: string;
  readonly ending: FileEnding;
  readonly sizeBytes: number;
  /** A short-lived private link; null where storage has no such file any more. */
  readonly url: string | null;
}

export interface SharedPhotoView {
  readonly fileId: string;
  readonly url: string | null;
  /** Its own author sees it already, others not yet. */
  readonly waits: boolean;
}

export interface ResourcePartView {
  /** Its place in the contents, from 1. */
  readonly n: number;
  readonly heading: string;
  readonly text: string;
  readonly by: string;
  readonly photos: readonly SharedPhotoView[];
}

export interface ResourceView
  extends Pick<
    Resource,
    | 'resourceId'
    | 'source'
    | 'of'
    | 'title'
    | 'summary'
    | 'kind'
    | 'subject'
    | 'stage'
    | 'platform'
    | 'tags'
    | 'copyright'
    | 'copyrightNote'
    | 'isPublic'
    | 'addedAtMs'
  > {
  /** Its authors' names, and who put it in. */
  readonly by: string;
  readonly addedBy: string;
  readonly parts: readonly ResourcePartView[];
  /** Those that stand in no part. */
  readonly photos: readonly SharedPhotoView[];
  readonly files: readonly SharedFileView[];
  readonly mine: boolean;
  /** The caller may change and remove it. */
  readonly mayTend: boolean;
  readonly favoured: boolean;
  /** The caller reported it and was not answered yet. */
  readonly reported: boolean;
  /** To those who may tend it, when it is in the library no longer. */
  readonly removed: { readonly by: string; readonly atMs: number; readonly reason: string } | null;
}

export interface ReportedResource {
  readonly resourceId: string;
  readonly title: string;
  readonly by: string;
  readonly removed: boolean;
  readonly reports: readonly { readonly by: string; readonly reason: string; readonly atMs: number }[];
  /** Null while it waits. */
  readonly settled: {
    readonly by: string;
    readonly verdict: ReportVerdict;
    readonly word: string;
    readonly atMs: number;
  } | null;
}

export interface ReportsView {
  /** Those that wait, the oldest first; then the latest that were settled. */
  readonly resources: readonly ReportedResource[];
}

export interface Colleague {
  readonly memberId: string;
  readonly name: string;
  readonly group: string;
}

/** A key that a phone makes for one act. */
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/, '编号不对，请重新打开页面'));
const shelfKey = v.pipe(v.string(), v.regex(/^[rp]\.[A-Za-z0-9_.-]{1,64}$/, '编号不对，请重新打开页面'));
const words = (most: number, fault: string) => v.pipe(v.string(), v.trim(), v.maxLength(most, fault));
const platform = v.picklist(['learning', 'skills', 'research', 'showcase', 'cultivation']);

const wish = {
  title: v.pipe(words(60, '标题请在 60 字以内'), v.minLength(2, '请写标题')),
  summary: words(300, '简介请在 300 字以内'),
  kind: v.picklist(resourceKinds),
  subject: words(20, '学科请在 20 字以内'),
  stage: words(20, '学段请在 20 字以内'),
  platform: v.nullable(platform),
  tags: v.pipe(
    v.array(words(LONGEST_TAG, `一个标签请在 ${LONGEST_TAG} 字以内`)),
    v.maxLength(MOST_TAGS, `标签最多 ${MOST_TAGS} 个`),
  ),
  copyright: v.picklist(['own', 'permitted', 'quoted'], '请选版权说明'),
  copyrightNote: words(200, '来源请在 200 字以内'),
  isPublic: v.boolean(),
} as const;

const wishFaults = ['copyrightMissing', 'contentRefused', 'checkUnavailable'] as const;
const ofResource = { resourceId: id };

/** Part of the `sharing` function: the library. */
export const resourceActions = {
  /** A page of what holds all words and fits what was chosen; without words, the newest first. */
  search: action({
    input: v.strictObject({
      text: v.optional(v.pipe(v.string(), v.maxLength(60, '搜索请在 60 字以内'))),
      kind: v.optional(v.picklist(resourceKinds)),
      source: v.optional(v.picklist(shelfSources)),
      subject: v.optional(v.pipe(v.string(), v.maxLength(20))),
      stage: v.optional(v.pipe(v.string(), v.maxLength(20))),
      platform: v.optional(platform),
      tag: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TAG))),
      after: v.optional(
        v.strictObject({
          rank: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
          atMs: v.number(),
          key: shelfKey,
        }),
      ),
    }),
    who: member,
    refusals: ['beingSorted'],
    ...replying<ShelfPage>(),
  }),

  resource: action({
    input: v.strictObject(ofResource),
    who: member,
    refusals: ['gone'],
    ...replying<ResourceView>(),
  }),

  /** What a new resource may be called by, and where its files go. */
  shelfDesk: action({
    input: nothing,
    who: member,
    refusals: [],
    ...replying<ShelfChoices & { readonly uploadPath: string }>(),
  }),

  /** Puts something in. The same key with the same contents is the same resource. */
  addResource: action({
    input: v.strictObject({
      key,
      ...wish,
      photos: v.pipe(v.array(v.strictObject({ fileId })), v.maxLength(MOST_RESOURCE_PHOTOS)),
      files: v.pipe(
        v.array(
          v.strictObject({
            fileId,
            name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120, '文件名请在 120 字以内')),
            ending: v.picklist(['docx', 'pptx', 'xlsx', 'pdf']),
          }),
        ),
        v.maxLength(MOST_RESOURCE_FILES),
      ),
    }),
    who: member,
    refusals: [
      'nothingInside',
      'sentBefore',
      'notYourFile',
      'fileMissing',
      'badPhoto',
      'badFile',
      ...wishFaults,
    ],
    ...replying<{ readonly resourceId: string }>(),
  }),

  /** Says anew what it says of itself; its files stay. */
  changeResource: action({
    input: v.strictObject({ ...ofResource, ...wish }),
    who: member,
    refusals: ['gone', 'notYours', ...wishFaults],
    ...replying<ResourceView>(),
  }),

  /** Takes it off the shelf. Whose it is need not say why. */
  removeResource: action({
    input: v.strictObject({ ...ofResource, reason: words(200, '原因请在 200 字以内') }),
    who: member,
    refusals: ['gone', 'notYours', 'reasonMissing', 'contentRefused', 'checkUnavailable'],
    ...replying<ResourceView>(),
  }),

  /** Tells the office that something should not be there; once a person and resource. */
  reportResource: action({
    input: v.strictObject({ ...ofResource, reason }),
    who: member,
    refusals: ['gone', 'ownResource', 'reportedBefore', 'contentRefused', 'checkUnavailable'],
    ...replying<{ readonly reportedAtMs: number }>(),
  }),

  reports: action({ input: nothing, who: office, refusals: [], ...replying<ReportsView>() }),

  /** Answers all who reported it and wait. */
  settleReport: action({
    input: v.strictObject({
      ...ofResource,
      verdict: v.picklist(['removed', 'kept']),
      word: v.pipe(words(200, '请在 200 字以内'), v.minLength(2, '请写一句给反映的老师')),
    }),
    who: office,
    refusals: ['gone', 'noReport', 'contentRefused', 'checkUnavailable'],
    ...replying<ReportsView>(),
  }),

  /** Keeps it among my favourites, or does no longer; nobody else knows. */
  favour: action({
    input: v.strictObject({ key: shelfKey, favours: v.boolean() }),
    who: member,
    refusals: ['gone'],
    ...replying<{ readonly favours: boolean }>(),
  }),

  /** Whether this is among my favourites. */
  favoured: action({
    input: v.strictObject({ key: shelfKey }),
    who: member,
    refusals: [],
    ...replying<{ readonly favours: boolean }>(),
  }),

  /** Mine, the latest first, as far as they still stand. */
  favourites: action({
    input: nothing,
    who: member,
    refusals: [],
    ...replying<{ readonly rows: readonly ShelfRow[] }>(),
  }),

  /** To whom something can be recommended. */
  colleagues: action({
    input: nothing,
    who: member,
    refusals: [],
    ...replying<{ readonly colleagues: readonly Colleague[] }>(),
  }),

  /** Sends one colleague one message about it. What becomes of it, only that colleague knows. */
  recommend: action({
    input: v.strictObject({ key: shelfKey, toMemberId: id, word: words(60, '一句话请在 60 字以内') }),
    who: member,
    refusals: [
      'gone',
      'toYourself',
      'notColleague',
      'recommendedBefore',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<{ readonly recommendedAtMs: number }>(),
  }),

  /** Puts a session's file into the library; for whoever plans the session. */
  shelveMaterial: action({
    input: v.strictObject({ sessionId: id, materialId: id, ...wish }),
    who: member,
    refusals: [
      'notYours',
      'noSuchMaterial',
      'wrongKind',
      'fileMissing',
      'badFile',
      'sentBefore',
      ...wishFaults,
    ],
    ...replying<{ readonly resourceId: string }>(),
  }),
} as const;
