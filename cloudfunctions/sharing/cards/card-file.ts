import type { cardActions } from '@/contract/cards';
import { accept } from '@/domain/refusal';
import { cardRefused } from '@/domain/sharing/card';
import type { Handler } from '../../_shared/entry';
import { temporaryLink } from '../../_shared/uploads';
import { openCard } from './found';

/** A link to one file of something that the caller may read now. Only files that belong to it are given out. */
export const cardFile: Handler<typeof cardActions.cardFile> = async ({ caller }, { fileId, ...asked }) => {
  const schoolId = asked.schoolId ?? caller?.schoolId;
  if (schoolId === undefined) return cardRefused('cardClosed');
  const { opening, found } = await openCard(caller, { ...asked, schoolId });
  if ((opening !== 'yours' && opening !== 'public') || found === null) return cardRefused('cardClosed');
  const files = found.of === 'post' ? found.post.files : found.resource.files;
  const file = files.find((each) => each.fileId === fileId);
  if (file === undefined) return cardRefused('fileGone');
  const url = await temporaryLink(file.fileId);
  return url === null ? cardRefused('fileGone') : accept({ url, name: file.name });
};
