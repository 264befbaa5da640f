import { accept, type Result } from '../refusal';
import type { Photo, PieceFile } from '../submission/submission';
import { cleanText } from '../submission/text';
import type { Resource } from './resource';
import { resourceRefused } from './resource-refusals';

export const MOST_RESOURCE_PHOTOS = 9;
export const MOST_RESOURCE_FILES = 5;
export const MOST_TAGS = 5;
export const LONGEST_TAG = 12;

/** What somebody says of a resource; its files and pictures stay as they were put in. */
export type ResourceWish = Pick<
  Resource,
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
>;

/** What belongs to a resource beside its words. */
export interface ResourceFiles {
  readonly photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[];
  readonly files: readonly PieceFile[];
}

/** As it is stored: one line where one line is shown, each tag once. */
export function cleanWish(wish: ResourceWish): ResourceWish {
  const { kind, platform, copyright, isPublic } = wish;
  const tags = wish.tags.map(line).filter((tag) => tag !== '');
  return {
    title: line(wish.title),
    summary: cleanText(wish.summary).trim(),
    kind,
    subject: line(wish.subject),
    stage: line(wish.stage),
    platform,
    tags: [...new Set(tags)],
    copyright,
    copyrightNote: line(wish.copyrightNote),
    isPublic,
  };
}

function line(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** What others' words stand for must be named; of one's own work a note may be left out. */
export function wishFault({ copyright, copyrightNote }: ResourceWish): Result<null, 'copyrightMissing'> {
  return copyright !== 'own' && copyrightNote.length < 2 ? resourceRefused('copyrightMissing') : accept(null);
}

/** All words of it that others read. */
export function wordsOf(
  { title, summary, subject, stage, tags, copyrightNote }: ResourceWish,
  files: readonly Pick<PieceFile, 'name'>[] = [],
): string {
  const all = [title, summary, subject, stage, ...tags, copyrightNote, ...files.map(({ name }) => name)];
  return all.filter((words) => words !== '').join('\n');
}

/** What it says of itself, in a form that two of them are compared in. */
export function wishOf(resource: ResourceWish): ResourceWish {
  const { title, summary, kind, subject, stage, platform, tags, copyright, copyrightNote, isPublic } =
    resource;
  return { title, summary, kind, subject, stage, platform, tags, copyright, copyrightNote, isPublic };
}

export function isSameWish(one: ResourceWish, other: ResourceWish): boolean {
  return JSON.stringify(wishOf(one)) === JSON.stringify(wishOf(other));
}
