import type { InputOf } from '@/contract/action';
import type { ResourceView, resourceActions } from '@/contract/resources';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

type Asked<Name extends keyof typeof resourceActions> = InputOf<(typeof resourceActions)[Name]>;

export function resourceOf(resourceId: string): Resource<ResourceView> {
  return createResource<ResourceView>(() => call('sharing', 'resource', { resourceId }));
}

/** Answers why it could not be done, or null; so do all that follow. */
export async function favour(key: string, favours: boolean): Promise<string | null> {
  const answer = await call('sharing', 'favour', { key, favours });
  return answer.ok ? null : answer.error.message;
}

export async function recommend(asked: Asked<'recommend'>): Promise<string | null> {
  const answer = await call('sharing', 'recommend', asked);
  return answer.ok ? null : answer.error.message;
}

export async function reportResource(asked: Asked<'reportResource'>): Promise<string | null> {
  const answer = await call('sharing', 'reportResource', asked);
  return answer.ok ? null : answer.error.message;
}

export async function removeResource(asked: Asked<'removeResource'>): Promise<string | null> {
  const answer = await call('sharing', 'removeResource', asked);
  return answer.ok ? null : answer.error.message;
}
