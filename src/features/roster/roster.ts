import type { InputOf } from '@/contract/action';
import type { BindingCode, member, RosterEntry, RosterReply } from '@/contract/member';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

const roster = createResource<RosterReply>(() => call('member', 'roster', {}));
const codes = createResource<{ readonly codes: readonly BindingCode[] }>(() =>
  call('member', 'outstandingCodes', {}),
);

export const useRoster = roster.use;
export const refreshRoster = roster.refresh;
export const useCodes = codes.use;
export const refreshCodes = codes.refresh;

/** What a command came to: null when done, otherwise what is the matter. */
type Trouble = string | null;

function takeEntry(entry: RosterEntry): void {
  const known = roster.current().data;
  if (known === null) return;
  const entries = known.entries.map((one) => (one.memberId === entry.memberId ? entry : one));
  roster.replace({ ...known, entries });
}

export async function setRoles(input: InputOf<(typeof member.actions)['setRoles']>): Promise<Trouble> {
  const answer = await call('member', 'setRoles', input);
  if (!answer.ok) return answer.error.message;
  takeEntry(answer.data);
  return null;
}

export async function releaseBinding(memberId: string, reason: string): Promise<Trouble> {
  const answer = await call('member', 'releaseBinding', { memberId, reason });
  if (!answer.ok) return answer.error.message;
  takeEntry(answer.data);
  return null;
}

/** A function takes 500 people at a time. */
const CODES_A_CALL = 500;

/** Gives codes to those people who are not bound yet; earlier codes of theirs end. */
export async function issueCodes(memberIds: readonly string[]): Promise<Trouble> {
  for (let start = 0; start < memberIds.length; start += CODES_A_CALL) {
    const answer = await call('member', 'issueCodes', {
      memberIds: memberIds.slice(start, start + CODES_A_CALL),
    });
    if (!answer.ok) return answer.error.message;
  }
  await codes.refresh();
  return null;
}

/** The outstanding codes as a workbook: its link, or what is the matter. */
export async function codesWorkbook(): Promise<{ url: string; fileName: string } | { trouble: string }> {
  const answer = await call('member', 'codesWorkbook', {});
  return answer.ok ? answer.data : { trouble: answer.error.message };
}
