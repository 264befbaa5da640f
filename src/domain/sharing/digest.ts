import type { Photo, PieceFile } from '../submission/submission';
import type { Post } from './post';
import type { Resource, ResourcePart } from './resource';
import { visiblePhotos } from './shared-photos';
import type { Trip } from './trip';

/** What a traveller made of the posts of a trip: which, in which order, under which headings. */
export interface DigestDraft {
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly { readonly postId: string; readonly heading: string }[];
}

const HEADING = 16;

/** S3-5: half of the material, at least. */
export function leastPosts(standing: number): number {
  return Math.ceil(standing / 2);
}

/** The heading that a post suggests: its first words. */
export function headingOf({ text }: Pick<Post, 'text'>): string {
  const [first = ''] = text.trim().split(/[，。；：！？,.;:!?\n]/);
  return [...first.trim()].slice(0, HEADING).join('') || '现场照片';
}

export function digestId({ tripId }: Pick<Trip, 'tripId'>): string {
  return `digest-${tripId}`;
}

interface About {
  /** The standing posts of the trip. */
  readonly posts: readonly Post[];
  /** In the school's words: 语文. */
  readonly subject: string;
  readonly byMemberId: string;
  readonly atMs: number;
}

/**
 * The trip's material as a resource: words as they were posted, pictures that passed, files. Made anew it keeps when it came
 * into the library, and whether it was taken off the shelf.
 */
export function digestResource(
  trip: Trip,
  { title, summary, parts }: DigestDraft,
  { posts, subject, byMemberId, atMs }: About,
  before: Resource | null,
): Resource {
  const byId = new Map(posts.map((post) => [post.postId, post]));
  const chosen = parts.flatMap(({ postId, heading }) => {
    const post = byId.get(postId);
    return post === undefined ? [] : [{ post, heading }];
  });
  const base = before ?? newDigest(trip, byMemberId, atMs);
  return {
    ...base,
    title,
    summary,
    subject,
    parts: chosen.map(({ post, heading }) => partOf(post, heading)),
    photos: chosen.flatMap(({ post }): Photo[] => visiblePhotos(post.photos, false)),
    files: chosen.flatMap(({ post }): readonly PieceFile[] => post.files),
    authorIds: trip.travellerIds,
    changedAtMs: atMs,
  };
}

/** Whether making it anew would say nothing new. */
export function isSameDigest(one: Resource, other: Resource): boolean {
  const of = ({ title, summary, parts, photos, files }: Resource) =>
    JSON.stringify([
      title,
      summary,
      parts.map(({ heading, text, postId }) => [heading, text, postId]),
      photos.map(({ fileId }) => fileId),
      files.map(({ fileId }) => fileId),
    ]);
  return of(one) === of(other);
}

function partOf(post: Post, heading: string): ResourcePart {
  const { text, memberId, postId, photos } = post;
  const photoIds = visiblePhotos(photos, false).map(({ fileId }) => fileId);
  return { heading, text, photoIds, memberId, postId };
}

function newDigest(trip: Trip, byMemberId: string, atMs: number): Resource {
  return {
    schoolId: trip.schoolId,
    resourceId: digestId(trip),
    source: 'digest',
    of: trip.tripId,
    title: '',
    summary: '',
    kind: 'record',
    subject: '',
    stage: '',
    platform: null,
    tags: ['外出学习'],
    parts: [],
    photos: [],
    files: [],
    authorIds: [],
    byMemberId,
    copyright: 'own',
    copyrightNote: '',
    isPublic: false,
    addedAtMs: atMs,
    changedAtMs: atMs,
    checksDueAtMs: null,
    removed: null,
  };
}
