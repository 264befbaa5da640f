import type { InputOf } from '@/contract/action';
import type { ruleBookActions, SettingsView } from '@/contract/rule-books';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

const settings = createResource<SettingsView>(() => call('ledger', 'termSettings', {}));

export const useTermSettings = settings.use;
export const refreshTermSettings = settings.refresh;

/** Null when done, otherwise what is the matter. */
type Trouble = string | null;

export async function setGroupRanking(
  input: InputOf<(typeof ruleBookActions)['setGroupRanking']>,
): Promise<Trouble> {
  const answer = await call('ledger', 'setGroupRanking', input);
  if (!answer.ok) return answer.error.message;
  settings.replace(answer.data);
  return null;
}

export async function setMemberStanding(
  input: InputOf<(typeof ruleBookActions)['setMemberStanding']>,
): Promise<Trouble> {
  const answer = await call('ledger', 'setMemberStanding', input);
  if (!answer.ok) return answer.error.message;
  settings.replace(answer.data);
  return null;
}
