import type { Caller } from '@/contract/policy';
import type { MovedTeacher, ruleBookActions, Trial } from '@/contract/rule-books';
import { movements } from '@/domain/ledger/dry-run';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { writeAudit } from '../_shared/audit';
import type { Handler } from '../_shared/entry';
import { type TriedOut, tryRulesNow } from './try-out';
import { tryVerdictNow } from './try-verdict';

type Contract = typeof ruleBookActions;

/** Numbers only: rules are judged by what they do, not by whom they meet. */
export const dryRun: Handler<Contract['dryRun']> = async ({ caller, now }, { trial }) => {
  const tried = await tryOutNow({ ...caller, now }, trial);
  return tried.ok ? accept(tried.data.dryRun) : tried;
};

/** Who moves. Every look is a line of its own in the audit, written before anything is answered. */
export const dryRunNames: Handler<Contract['dryRunNames']> = async ({ caller, now }, { trial, reason }) => {
  const tried = await tryOutNow({ ...caller, now }, trial);
  if (!tried.ok) return tried;
  const { term, dryRun } = tried.data;
  await writeAudit({
    schoolId: term.schoolId,
    byMemberId: caller.memberId,
    atMs: now,
    act: 'dryRunNames',
    subject: term.termId,
    before: null,
    after: { trial, moved: dryRun.moved },
    reason: cleanText(reason),
  });
  return accept({ dryRun, moved: movedTeachers(tried.data) });
};

function tryOutNow(by: Caller & { readonly now: number }, trial: Trial) {
  return trial.kind === 'verdict' ? tryVerdictNow(by, trial) : tryRulesNow(by, trial);
}

function movedTeachers({ school, records, before, after }: TriedOut): MovedTeacher[] {
  const people = new Map(records.map(({ person }) => [person.memberId, person]));
  const groups = new Map(school.groups.map(({ groupId, name }) => [groupId, name]));
  return movements(before, after).map((movement) => {
    const person = people.get(movement.memberId);
    return { ...movement, name: person?.name ?? '', group: groups.get(person?.researchGroupId ?? '') ?? '' };
  });
}
