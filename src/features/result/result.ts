import type { NoticeView } from '@/contract/term-end';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';
import type { Dispute } from './dispute';

/** The name changes with the form of what is kept: a phone that remembers an older page reads it anew. */
const KEPT_AS = 'notice-2';

const known = new Map<string, Resource<NoticeView>>();

/**
 * The notice of a term and one's own result in it, of the running one when none is named; remembered, so that it opens in
 * a hallway without network.
 */
export function noticeOf(termId: string | undefined): Resource<NoticeView> {
  const key = termId === undefined ? KEPT_AS : `${KEPT_AS}/${termId}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = createResource<NoticeView>(() => call('ledger', 'notice', ofTerm(termId)), key);
  known.set(key, made);
  return made;
}

/** Sends an appeal; sent twice it is one. Null when it is there, otherwise why not. */
export async function appeal(dispute: Dispute, termId: string | undefined): Promise<Refusal | null> {
  const answer = await call('ledger', 'appeal', { ...dispute, ...ofTerm(termId) });
  if (!answer.ok) return answer.error;
  noticeOf(termId).replace(answer.data);
  return null;
}

function ofTerm(termId: string | undefined) {
  return termId === undefined ? {} : { termId };
}
