import type { InputOf } from '@/contract/action';
import { commonRefusals } from '@/contract/common-refusals';
import type { homecomingActions } from '@/contract/homecoming';
import type { Caller } from '@/contract/policy';
import { accept, refuse } from '@/domain/refusal';
import { decideDigest } from '@/domain/sharing/decide-digest';
import { digestId } from '@/domain/sharing/digest';
import type { Post } from '@/domain/sharing/post';
import type { Resource } from '@/domain/sharing/resource';
import type { Trip } from '@/domain/sharing/trip';
import { cleanText } from '@/domain/submission/text';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { groupNamer } from '../../_shared/names';
import { findResource, resourceDocumentId } from '../../_shared/repositories/resources';
import { findSchool } from '../../_shared/repositories/schools';
import { findTrip, tripDocumentId, writeStep } from '../../_shared/repositories/trips';
import { inTransaction } from '../../_shared/transaction';
import { deskView, readStandingPosts } from './digest-desk';
import { refusedWords } from './refused-words';

type Asked = InputOf<typeof homecomingActions.saveDigest>;

/** Resource and trip stand or fall together; the same digest twice is one. Headings are looked at before anything is stored. */
export const saveDigest: Handler<typeof homecomingActions.saveDigest> = async (
  { caller, openId, now },
  { tripId, ...input },
) => {
  const { schoolId, memberId } = caller;
  const key = { schoolId, resourceId: digestId({ tripId }) };
  const [trip, posts, school, before] = await Promise.all([
    findTrip(schoolId, tripId),
    readStandingPosts(schoolId, tripId),
    findSchool(schoolId),
    findResource(schoolId, key.resourceId),
  ]);
  if (trip === null) return refuse('notFound', commonRefusals.notFound);
  const draft = cleaned(input);
  const subject = subjectOf(caller, groupNamer(school));
  const by = { memberId, nowMs: now };
  const foreseen = decideDigest(
    withoutId(trip),
    draft,
    { posts, subject, before: before === null ? null : withoutId(before) },
    by,
  );
  if (!foreseen.ok) return foreseen;
  if (foreseen.data !== null) {
    const refused = await refusedWords(openId, ...wordsOf(draft));
    if (refused !== null) return refused;
  }
  const ground = { posts, subject };
  const outcome = await store(
    tripDocumentId({ schoolId, tripId }),
    resourceDocumentId(key),
    draft,
    ground,
    by,
  );
  return outcome.ok ? accept(await deskView(trip, posts, outcome.data)) : outcome;
};

function store(
  tripId: string,
  resourceId: string,
  draft: Omit<Asked, 'tripId'>,
  ground: { readonly posts: readonly Post[]; readonly subject: string },
  by: { readonly memberId: string; readonly nowMs: number },
) {
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<Trip>('trips', tripId);
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const standing = await transaction.get<Resource>('resources', resourceId);
    const before = standing === null ? null : withoutId(standing);
    const trip = withoutId(stored);
    const decided = decideDigest(trip, draft, { ...ground, before }, by);
    if (!decided.ok) return decided;
    if (decided.data === null) return accept(before);
    await transaction.replace('resources', resourceId, decided.data.resource);
    await writeStep(transaction, trip, decided.data.step);
    return accept(decided.data.resource);
  });
}

function cleaned({ title, summary, parts, basedOnMs }: Omit<Asked, 'tripId'>): Omit<Asked, 'tripId'> {
  return {
    basedOnMs,
    title: cleanText(title),
    summary: cleanText(summary),
    parts: parts.map(({ postId, heading }) => ({ postId, heading: cleanText(heading) })),
  };
}

function wordsOf({ title, summary, parts }: Omit<Asked, 'tripId'>): string[] {
  return [title, summary, ...parts.map(({ heading }) => heading)];
}

/** 语文教研组 teaches 语文. */
function subjectOf({ researchGroupId }: Caller, groupOf: (groupId: string) => string): string {
  return groupOf(researchGroupId).replace(/教研组$/, '');
}
