import { useEffect } from 'react';
import { useAwaitChange } from '@/platform/await-change';
import { usePullDown } from '@/platform/pull-down';
import { refreshMe, useMe } from './me';

/**
 * Keeps a member's page fresh: when it is shown, while it is looked at, when it is pulled down, and as soon as it is known
 * who is asking. A guest's page asks only who this is. `acted` is to be called after an act whose consequence others see.
 */
export function useMemberPage(read: () => Promise<unknown>) {
  const isMember = useMe().kind === 'member';
  const refresh = (): Promise<unknown> => (isMember ? read() : refreshMe());
  const { acted } = useAwaitChange(() => void refresh());
  usePullDown(refresh);
  // biome-ignore lint/correctness/useExhaustiveDependencies: becoming a member is the event, not each new reader
  useEffect(() => {
    if (isMember) void read();
  }, [isMember]);
  return { acted, refresh };
}
