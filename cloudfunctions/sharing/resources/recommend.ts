import type { resourceActions } from '@/contract/resources';
import { recommendedMessage } from '@/domain/notice/resource-messages';
import { accept } from '@/domain/refusal';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { cleanText } from '@/domain/submission/text';
import { documentId, getDocument, insertOnce } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { groupNamer } from '../../_shared/names';
import { findMember, readMembers } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import { wordsFault } from '../../_shared/text-check';
import { standingEntries } from './shelf-rows';

type Actions = typeof resourceActions;

/** One colleague recommends something to another. One document `SCHOOL:KEY:FROM:TO`, so that it is done once. */
interface Recommendation {
  readonly schoolId: string;
  readonly key: string;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  readonly word: string;
  readonly atMs: number;
}

/** Sends it; whoever recommends learns nothing of what the other does with it. */
export const recommend: Handler<Actions['recommend']> = async (
  { caller, openId, now },
  { key, toMemberId, ...asked },
) => {
  const { schoolId, memberId: fromMemberId, name } = caller;
  const word = cleanText(asked.word);
  if (toMemberId === fromMemberId) return resourceRefused('toYourself');
  const id = documentId(schoolId, key, fromMemberId, toMemberId);
  const [[entry], colleague, standing] = await Promise.all([
    standingEntries(schoolId, [key]),
    findMember(schoolId, toMemberId),
    getDocument<Recommendation>('recommendations', id),
  ]);
  if (entry === undefined) return resourceRefused('gone');
  if (colleague === null || colleague.boundAtMs === null) return resourceRefused('notColleague');
  if (standing === null) {
    const fault = await wordsFault(openId, word, 'remark');
    if (fault !== null) return resourceRefused(fault);
  }
  const made: Recommendation = { schoolId, key, fromMemberId, toMemberId, word, atMs: now };
  const document = standing ?? (await insertOnce('recommendations', id, made)).document;
  if (document.word !== word) return resourceRefused('recommendedBefore');
  await addMessage(recommendedMessage({ ...document, title: entry.title, from: name }));
  return accept({ recommendedAtMs: document.atMs });
};

/** Everybody who can be sent a message, but the caller: the caller's own group first. */
export const colleagues: Handler<Actions['colleagues']> = async ({ caller }) => {
  const { schoolId, memberId, researchGroupId } = caller;
  const [members, school] = await Promise.all([readMembers(schoolId), findSchool(schoolId)]);
  const groupOf = groupNamer(school);
  const others = members.filter((member) => member.boundAtMs !== null && member.memberId !== memberId);
  const isNear = (member: (typeof others)[number]) => (member.researchGroupId === researchGroupId ? 0 : 1);
  return accept({
    colleagues: others
      .sort((one, other) => isNear(one) - isNear(other))
      .map((member) => ({
        memberId: member.memberId,
        name: member.name,
        group: groupOf(member.researchGroupId),
      })),
  });
};
