import type { InputOf } from '@/contract/action';
import type { attendance } from '@/contract/attendance';
import type { MakeUpToConfirm, MakeUpView, MissedEntry } from '@/contract/make-up';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

type Actions = typeof attendance.actions;
type Sent<Data> = { readonly reply: Data | null; readonly refusal: Refusal | null };

export const myMakeUps = createResource<{ readonly missed: readonly MissedEntry[] }>(
  () => call('attendance', 'myMakeUps', {}),
  'make-up/mine',
);

/** One missed session; kept on the phone, so that its material can be read without network. */
export function makeUpOf(sessionId: string): Resource<MakeUpView> {
  return createResource<MakeUpView>(
    () => call('attendance', 'makeUp', { sessionId }),
    `make-up/${sessionId}`,
  );
}

export function makeUpToConfirmOf(makeUpId: string): Resource<MakeUpToConfirm> {
  return createResource(() => call('attendance', 'makeUpToConfirm', { makeUpId }));
}

export async function handInMakeUp(note: InputOf<Actions['handInMakeUp']>): Promise<Sent<MakeUpView>> {
  const answer = await call('attendance', 'handInMakeUp', note);
  return answer.ok ? { reply: answer.data, refusal: null } : { reply: null, refusal: answer.error };
}

export async function decideMakeUp(
  verdict: InputOf<Actions['decideMakeUp']>,
): Promise<Sent<MakeUpToConfirm>> {
  const answer = await call('attendance', 'decideMakeUp', verdict);
  return answer.ok ? { reply: answer.data, refusal: null } : { reply: null, refusal: answer.error };
}

/** Null when it was saved; else what is the matter. */
export async function offerMakeUp(offer: InputOf<Actions['offerMakeUp']>): Promise<string | null> {
  const answer = await call('attendance', 'offerMakeUp', offer);
  return answer.ok ? null : answer.error.message;
}
