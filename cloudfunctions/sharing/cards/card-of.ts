import type { CardToSend, cardActions } from '@/contract/cards';
import { commonRefusals } from '@/contract/common-refusals';
import { accept, refuse } from '@/domain/refusal';
import { cardPath } from '@/domain/sharing/card';
import { type CardFace, cardTitle, postCardFace, resourceCardFace } from '@/domain/sharing/card-face';
import type { Handler } from '../../_shared/entry';
import { namer } from '../../_shared/names';
import { photoLinks } from '../../_shared/photo-files';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import { type Found, openCard } from './found';

/** The card of something that the caller may read. What is not public puts nothing of its content into it. */
export const cardOf: Handler<typeof cardActions.cardOf> = async ({ caller }, input) => {
  const ref = { schoolId: caller.schoolId, ...input };
  const [{ opening, found }, school] = await Promise.all([
    openCard(caller, ref),
    findSchool(caller.schoolId),
  ]);
  const isReadable = opening === 'yours' || opening === 'public';
  if (!isReadable || found === null) return refuse('notFound', commonRefusals.notFound);
  const face = await faceOf(caller.schoolId, school?.name ?? '', found);
  const links = await photoLinks(face.photoId === null ? [] : [face.photoId]);
  const card: CardToSend = {
    title: cardTitle(face),
    path: cardPath(ref),
    isPublic: isPublic(found),
    readers: readersOf(found),
    face,
    photoUrl: links.get(face.photoId ?? '') ?? null,
  };
  return accept(card);
};

async function faceOf(schoolId: string, school: string, found: NonNullable<Found>): Promise<CardFace> {
  const authorIds = found.of === 'post' ? [found.post.memberId] : found.resource.authorIds;
  const names = isPublic(found) ? authorIds.map(namer(await readNamesOf(schoolId, authorIds))) : [];
  return found.of === 'post'
    ? postCardFace(school, found.trip, found.post, names[0] ?? '')
    : resourceCardFace(school, found.resource, names);
}

function isPublic(found: NonNullable<Found>): boolean {
  return found.of === 'post' ? found.post.isPublic : found.resource.isPublic;
}

function readersOf(found: NonNullable<Found>): string {
  if (isPublic(found)) return '收到卡片的人都能看，不用绑定。对外只显示姓氏。';
  const isWide = found.of === 'resource' || found.trip.readers.kind === 'school';
  const who = isWide ? '只有本校绑定了身份的老师能看' : '只有这次外出分享到的组能看';
  const shows = found.of === 'resource' ? '学校、学科类别和日期' : '学校、外出主题和日期';
  return `${who}。卡片上只有${shows}。`;
}
