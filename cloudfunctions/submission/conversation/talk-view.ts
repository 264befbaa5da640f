import type { TalkEntry, TalkView } from '@/contract/conversation';
import type { Caller } from '@/contract/policy';
import { formOfPiece } from '@/domain/submission/catalogue';
import { type Comment, mayWithdraw } from '@/domain/submission/comment';
import { type TalkRole, talkRole } from '@/domain/submission/comment-right';
import type { Reviewer } from '@/domain/submission/led-groups';
import { type Parts, type Round, systemMemberId } from '@/domain/submission/submission';
import { documentId, getDocuments } from '../../_shared/documents';
import { readDuties } from '../../_shared/duties-of-pieces';
import { namer } from '../../_shared/names';
import { readComments } from '../../_shared/repositories/comments';
import { type RoundSummary, readRounds, roundDocumentId } from '../../_shared/repositories/submissions';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import type { Concerned } from '../concerned';

type Speaker = Reviewer & { readonly name: string };

/** Rounds and comments of a piece in one line of time, as one of those sees it whom it concerns. */
export async function talkView(
  caller: Caller,
  { piece, led, role, answers }: Concerned & { readonly role: TalkRole },
  seenAtMs: number,
  now: number,
): Promise<TalkView> {
  const { schoolId, submissionId } = piece;
  const [rounds, comments, catalogue, duties] = await Promise.all([
    readRounds(schoolId, submissionId),
    readComments(piece),
    readCatalogue(schoolId),
    readDuties(schoolId, [piece]),
  ]);
  const people = await readSpeakers(schoolId, [
    piece.memberId,
    ...(piece.expertId === null ? [] : [piece.expertId]),
    ...rounds.map(({ byMemberId }) => byMemberId),
    ...comments.map(({ memberId }) => memberId),
  ]);
  const nameOf = namer(new Map([...people].map(([memberId, { name }]) => [memberId, name])));
  const advice = await readAdvice(rounds);
  const form = formOfPiece(catalogue, piece);
  const isNew = (atMs: number, byMemberId: string) => atMs > seenAtMs && byMemberId !== caller.memberId;
  const happened = rounds.map(
    ({ n, act, byMemberId, atMs, remark }): TalkEntry => ({
      kind: 'round',
      n,
      act,
      by: byMemberId === systemMemberId ? '内容审核' : nameOf(byMemberId),
      atMs,
      remark,
      parts: namedParts(advice.get(n) ?? {}, form?.parts ?? []),
      isNew: isNew(atMs, byMemberId),
    }),
  );
  const said = comments.map((comment): TalkEntry => {
    const speaker = people.get(comment.memberId);
    return {
      kind: 'comment',
      key: comment.key,
      mine: comment.memberId === caller.memberId,
      by: nameOf(comment.memberId),
      role: speaker === undefined ? null : talkRole(speaker, piece, led),
      atMs: comment.atMs,
      text: comment.text,
      withdrawn: comment.withdrawnAtMs !== null,
      mayWithdraw: comment.memberId === caller.memberId && mayWithdraw(comment, now),
      isNew: isNew(comment.atMs, comment.memberId),
    };
  });
  return {
    submissionId,
    dutyId: piece.dutyId,
    title: duties.get(piece.dutyId)?.title ?? '',
    author: nameOf(piece.memberId),
    state: piece.state,
    role,
    expert: piece.expertId === null ? null : nameOf(piece.expertId),
    shares: piece.shares,
    mayCommend: answers === 'mayReview' && piece.state === 'approved' && piece.commendedAtMs === null,
    entries: [...happened, ...said].sort((a, b) => a.atMs - b.atMs || placeOf(a) - placeOf(b)),
  };
}

/** What happened comes before what was said at the same moment. */
function placeOf(entry: TalkEntry): number {
  return entry.kind === 'round' ? entry.n : Number.MAX_SAFE_INTEGER;
}

/** What experts said of single parts, by the number of their round: lists of rounds carry no parts. */
async function readAdvice(rounds: readonly RoundSummary[]): Promise<ReadonlyMap<number, Parts>> {
  const ids = rounds.filter(({ act }) => act === 'guided').map(roundDocumentId);
  const found = await getDocuments<Pick<Round, 'n' | 'parts'>>('rounds', ids, { n: true, parts: true });
  return new Map(found.map(({ n, parts }) => [n, parts ?? {}]));
}

function namedParts(
  parts: Parts,
  of: readonly { readonly partId: string; readonly name: string }[],
): { readonly name: string; readonly words: string }[] {
  return of.flatMap(({ partId, name }) => {
    const words = parts[partId];
    return words === undefined ? [] : [{ name, words }];
  });
}

async function readSpeakers(
  schoolId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Speaker>> {
  const ids = memberIds.map((memberId) => documentId(schoolId, memberId));
  const fields = {
    schoolId: true,
    memberId: true,
    name: true,
    roles: true,
    researchGroupId: true,
    prepGroupId: true,
  };
  const found = await getDocuments<Speaker>('members', ids, fields);
  return new Map(found.map((person) => [person.memberId, person]));
}

export function newsIn(
  rounds: readonly Pick<Round, 'atMs' | 'byMemberId'>[],
  comments: readonly Pick<Comment, 'atMs' | 'memberId'>[],
  reader: { readonly memberId: string; readonly seenAtMs: number },
): number {
  const isNews = (atMs: number, by: string) => atMs > reader.seenAtMs && by !== reader.memberId;
  return (
    rounds.filter(({ atMs, byMemberId }) => isNews(atMs, byMemberId)).length +
    comments.filter(({ atMs, memberId }) => isNews(atMs, memberId)).length
  );
}
