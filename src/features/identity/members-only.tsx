import type { ReactNode } from 'react';
import { Reading } from '@/components/state/reading';
import { type Identity, refreshMe, useMe } from './me';

type Member = Extract<Identity, { kind: 'member' }>;

type MembersOnlyProps = {
  readonly guest: ReactNode;
  readonly children: (me: Member) => ReactNode;
};

export function useIsMember(): boolean {
  return useMe().kind === 'member';
}

/** Chooses between a member's page and the guest's; while it is not known who is asking, it says that it is reading. */
export function MembersOnly({ guest, children }: MembersOnlyProps) {
  const me = useMe();
  if (me.kind === 'guest') return guest;
  return (
    <Reading
      state={{ data: me.kind === 'member' ? me : null, refusal: me.kind === 'unknown' ? me.refusal : null }}
      onRetry={refreshMe}
    >
      {children}
    </Reading>
  );
}
