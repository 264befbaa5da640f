import { platformNames } from '../attendance/session-words';
import type { Platform } from '../attendance/training-session';
import type { Submission } from '../submission/submission';
import { type Resource, type ResourceKind, type ResourceSource, resourceKindNames } from './resource';

/** Where something of the library came from. `piece` and `commended` are pieces of work that their authors share. */
export type ShelfSource = ResourceSource | 'piece' | 'commended';

export const shelfSources = ['digest', 'material', 'upload', 'booklet', 'piece', 'commended'] as const;

export const shelfSourceNames: Readonly<Record<ShelfSource, string>> = {
  digest: '外出成果',
  material: '活动资料',
  upload: '老师上传',
  booklet: '汇编成册',
  piece: '校内好作品',
  commended: '推荐的好作品',
};

/** What is looked for, and chosen by. Whoever wrote it stands by id: names are the members' own documents. */
export interface LibraryEntry {
  /** `r.RESOURCE` or `p.SUBMISSION`. */
  readonly key: string;
  readonly atMs: number;
  readonly title: string;
  readonly summary: string;
  readonly kind: ResourceKind;
  readonly source: ShelfSource;
  readonly subject: string;
  readonly stage: string;
  readonly platform: Platform | null;
  readonly tags: readonly string[];
  readonly authorIds: readonly string[];
}

const LONGEST_SUMMARY = 300;

export function resourceKey(resourceId: string): string {
  return `r.${resourceId}`;
}

export function pieceKey(submissionId: string): string {
  return `p.${submissionId}`;
}

/** What a key of the library names. */
export function keyed(key: string): { readonly kind: 'resource' | 'piece'; readonly id: string } {
  return { kind: key.startsWith('p.') ? 'piece' : 'resource', id: key.slice(2) };
}

export function entryOfResource(resource: Omit<Resource, 'parts' | 'photos' | 'files'>): LibraryEntry {
  const { resourceId, addedAtMs, title, summary, kind, source, subject, stage } = resource;
  const { platform, tags, authorIds, byMemberId } = resource;
  return {
    key: resourceKey(resourceId),
    atMs: addedAtMs,
    title,
    summary: summary.slice(0, LONGEST_SUMMARY),
    kind,
    source,
    subject,
    stage,
    platform,
    tags,
    authorIds: authorIds.length > 0 ? authorIds : [byMemberId],
  };
}

type SharedPiece = Pick<Submission, 'submissionId' | 'memberId' | 'commendedAtMs' | 'submittedAtMs' | 'kind'>;

interface PieceWords {
  /** Of its duty. */
  readonly title: string;
  readonly kindName: string;
  /** Its author's research group's. */
  readonly subject: string;
  /** The beginning of what is written in it. */
  readonly words: string;
}

/** A shared piece, with its kind of work as a tag. */
export function entryOfPiece(
  piece: SharedPiece,
  { title, kindName, subject, words }: PieceWords,
): LibraryEntry {
  return {
    key: pieceKey(piece.submissionId),
    atMs: piece.submittedAtMs ?? 0,
    title,
    summary: words.slice(0, LONGEST_SUMMARY),
    kind: pieceKinds[piece.kind] ?? 'article',
    source: piece.commendedAtMs === null ? 'piece' : 'commended',
    subject,
    stage: '',
    platform: null,
    tags: kindName === '' ? [] : [kindName],
    authorIds: [piece.memberId],
  };
}

/** The built-in kinds of work that are no essays. */
const pieceKinds: Readonly<Record<string, ResourceKind>> = {
  lessonPlan: 'lessonPlan',
  courseware: 'courseware',
  paper: 'paper',
  case: 'paper',
  improvementCase: 'paper',
  experienceSummary: 'paper',
  topicSurvey: 'paper',
};

/** The words by which a facet's value is found. */
export const kindWords = (kind: string) => resourceKindNames[kind as ResourceKind] ?? '';
export const platformWords = (platform: string) => platformNames[platform as Platform] ?? '';
