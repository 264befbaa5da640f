import type { cardActions, OpenedCard, PublicContent } from '@/contract/cards';
import { accept } from '@/domain/refusal';
import { pageBehind } from '@/domain/sharing/card';
import { politeNames } from '@/domain/sharing/card-name';
import type { Post } from '@/domain/sharing/post';
import type { Resource } from '@/domain/sharing/resource';
import { visiblePhotos } from '@/domain/sharing/shared-photos';
import type { Trip } from '@/domain/sharing/trip';
import type { Handler } from '../../_shared/entry';
import { namer } from '../../_shared/names';
import { photoLinks } from '../../_shared/photo-files';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import { type Found, openCard } from './found';

/** What a card does for whoever opens it; read anew each time, so that what became private is closed at once. */
export const opened: Handler<typeof cardActions.opened> = async ({ caller }, ref) => {
  const { opening, found } = await openCard(caller, ref);
  return accept(await replyOf(opening, found));

  async function replyOf(kind: typeof opening, what: Found): Promise<OpenedCard> {
    if (kind === 'yours') return { kind, path: pageBehind(ref) };
    if (kind === 'notYours') return { kind, isOwnSchool: caller?.schoolId === ref.schoolId };
    if (kind === 'public' && what !== null) return { kind, content: await contentOf(ref.schoolId, what) };
    return { kind: kind === 'bind' ? 'bind' : 'gone' };
  }
};

async function contentOf(schoolId: string, found: NonNullable<Found>): Promise<PublicContent> {
  const authorIds = found.of === 'post' ? [found.post.memberId] : found.resource.authorIds;
  const photos = visiblePhotos(found.of === 'post' ? found.post.photos : found.resource.photos, false);
  const [school, names, links] = await Promise.all([
    findSchool(schoolId),
    readNamesOf(schoolId, authorIds),
    photoLinks(photos.map(({ fileId }) => fileId)),
  ]);
  const by = politeNames(authorIds.map(namer(names)));
  const who = { school: school?.name ?? '', by };
  return found.of === 'post'
    ? { ...who, ...postContent(found.trip, found.post, links) }
    : { ...who, ...resourceContent(found.resource, links) };
}

type Content = Omit<PublicContent, 'school' | 'by'>;
type Links = ReadonlyMap<string, string>;

function postContent({ topic }: Trip, { text, atMs, files }: Post, links: Links): Content {
  const parts = [{ heading: '', text, photoUrls: [...links.values()] }];
  return { of: 'post', topic, atMs, parts, files, copyrightNote: '' };
}

/** A picture that no part names stands at the end. */
function resourceContent(resource: Resource, links: Links): Content {
  const { title, summary, addedAtMs, files, copyrightNote } = resource;
  const urlsOf = (ids: readonly string[]) => ids.flatMap((id) => links.get(id) ?? []);
  const named = new Set(resource.parts.flatMap(({ photoIds }) => photoIds));
  const parts = resource.parts.map(({ heading, text, photoIds }) => ({
    heading,
    text,
    photoUrls: urlsOf(photoIds),
  }));
  const rest = urlsOf([...links.keys()].filter((id) => !named.has(id)));
  const intro = summary === '' ? [] : [{ heading: '', text: summary, photoUrls: [] }];
  const end = rest.length === 0 ? [] : [{ heading: '', text: '', photoUrls: rest }];
  return {
    of: 'resource',
    topic: title,
    atMs: addedAtMs,
    parts: [...intro, ...parts, ...end],
    files,
    copyrightNote,
  };
}
