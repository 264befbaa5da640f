import type { DryRun, MovedTeacher, Trial } from '@/contract/rule-books';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';
import { takeRuleBooks } from './rule-books';

const tried = new Map<string, Resource<DryRun>>();

/** What a trial would change, in numbers. Each trial is one thing to read, and is read anew whenever it is asked for. */
export function dryRunOf(trial: Trial): Resource<DryRun> {
  const key = JSON.stringify(trial);
  const found = tried.get(key);
  if (found !== undefined) return found;
  const made = createResource<DryRun>(() => call('ledger', 'dryRun', { trial }));
  tried.set(key, made);
  return made;
}

/** Who moves. The look is logged with its reason. */
export async function lookAtNames(
  trial: Trial,
  reason: string,
): Promise<{ readonly moved: readonly MovedTeacher[] } | { readonly trouble: string }> {
  const answer = await call('ledger', 'dryRunNames', { trial, reason });
  if (!answer.ok) return { trouble: answer.error.message };
  dryRunOf(trial).replace(answer.data.dryRun);
  return { moved: answer.data.moved };
}

/** Judges the running term by the version that was tried. Null when done, otherwise what is the matter. */
export async function putInForce(
  book: { readonly id: string; readonly version: number },
  key: string,
  reason: string,
): Promise<Refusal | null> {
  const answer = await call('ledger', 'rescore', { ...book, key, reason });
  if (!answer.ok) return answer.error;
  takeRuleBooks(answer.data);
  return null;
}
