import type { InputOf, ReplyOf } from '@/contract/action';
import type { CallsPage, CallView, CompileDesk } from '@/contract/calls';
import type { sharing } from '@/contract/sharing';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

type Actions = typeof sharing.actions;

export const callList = createResource<CallsPage>(() => call('sharing', 'collectionCalls', {}), 'calls');

export function callOf(callId: string): Resource<CallView> {
  return createResource<CallView>(() => call('sharing', 'collectionCall', { callId }), `call/${callId}`);
}

export function compileDeskOf(callId: string): Resource<CompileDesk> {
  return createResource<CompileDesk>(() => call('sharing', 'compileDesk', { callId }));
}

/** Adds the page of finds that follows what is shown. Answers why it could not be read, or null. */
export async function readOn(of: Resource<CallView>): Promise<string | null> {
  const shown = of.current().data;
  const after = shown?.others?.next;
  if (!shown?.others || !after) return null;
  const page = await call('sharing', 'callFinds', { callId: shown.callId, after });
  if (!page.ok) return page.error.message;
  const entries = [...shown.others.entries, ...page.data.entries];
  of.replace({ ...shown, others: { entries, next: page.data.next } });
  return null;
}

export function openCollection(input: InputOf<Actions['openCollection']>) {
  return call('sharing', 'openCollection', input);
}

export function changeCollection(input: InputOf<Actions['changeCollection']>) {
  return call('sharing', 'changeCollection', input);
}

export function handIn(input: InputOf<Actions['handInFind']>) {
  return call('sharing', 'handInFind', input);
}

export async function compile(
  desk: Resource<CompileDesk>,
  input: InputOf<Actions['compileBooklet']>,
): Promise<Refusal | null> {
  const answer = await call('sharing', 'compileBooklet', input);
  if (!answer.ok) return answer.error;
  desk.replace(answer.data);
  return null;
}

type Answer =
  | { readonly ok: true; readonly data: ReplyOf<Actions['collectionCall']> }
  | { readonly ok: false; readonly error: Refusal };

/** Takes the state that a command answered with; says why it could not be done, or null. */
function taken(of: Resource<CallView>, answer: Answer): string | null {
  if (!answer.ok) return answer.error.message;
  of.replace(answer.data);
  return null;
}

export async function close(of: Resource<CallView>, callId: string) {
  return taken(of, await call('sharing', 'closeCollection', { callId }));
}

export async function withdraw(of: Resource<CallView>, callId: string, entryId: string) {
  return taken(of, await call('sharing', 'withdrawFind', { callId, entryId }));
}

export async function setMayCompile(of: Resource<CallView>, input: InputOf<Actions['setMayCompile']>) {
  return taken(of, await call('sharing', 'setMayCompile', input));
}
