import { monthDay } from '../term/school-day';
import { politeName, politeNames } from './card-name';
import type { Post } from './post';
import { type Resource, resourceKindNames } from './resource';
import type { Trip } from './trip';

/** Enough for the lines of the picture; the rest is read in the app. */
const WORDS_AT_MOST = 120;

/** What a card carries into a chat, where everybody sees it: all the words of its picture. */
export interface CardFace {
  readonly school: string;
  readonly topic: string;
  /** 12月8日 */
  readonly day: string;
  /** Of something public only, like all that follows. */
  readonly words: string | null;
  readonly by: string | null;
  /** The cloud file whose picture is drawn. */
  readonly photoId: string | null;
}

/**
 * The card of a post. Only of a public one it shows what the post says; else school, topic and day of the trip stand there,
 * because a chat has readers whom nobody chose.
 */
export function postCardFace(
  school: string,
  trip: Pick<Trip, 'topic'>,
  post: Pick<Post, 'isPublic' | 'text' | 'photos' | 'atMs'>,
  author: string,
): CardFace {
  const face = { school, topic: trip.topic, day: monthDay(post.atMs) };
  if (!post.isPublic) return { ...face, words: null, by: null, photoId: null };
  return {
    ...face,
    words: firstWords(post.text),
    by: politeName(author),
    photoId: firstPassed(post.photos),
  };
}

/** The card of a resource. Of one that is not public even the title is content: subject and kind stand in its place. */
export function resourceCardFace(
  school: string,
  resource: Pick<
    Resource,
    'isPublic' | 'title' | 'summary' | 'kind' | 'subject' | 'photos' | 'addedAtMs' | 'parts'
  >,
  authors: readonly string[],
): CardFace {
  const face = { school, day: monthDay(resource.addedAtMs) };
  const kind = `${resource.subject}${resourceKindNames[resource.kind]}`;
  if (!resource.isPublic) return { ...face, topic: kind, words: null, by: null, photoId: null };
  const words = resource.summary || (resource.parts[0]?.text ?? '');
  return {
    ...face,
    topic: resource.title,
    words: firstWords(words),
    by: politeNames(authors),
    photoId: firstPassed(resource.photos),
  };
}

/** The line above the picture in the chat. Of a post it never says what the post says. */
export function cardTitle({ school, topic, day }: CardFace): string {
  return `${school}：${topic}（${day}）`;
}

function firstWords(text: string): string | null {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat === '' ? null : [...flat].slice(0, WORDS_AT_MOST).join('');
}

function firstPassed(photos: Post['photos']): string | null {
  return photos.find(({ check }) => check === 'pass')?.fileId ?? null;
}
