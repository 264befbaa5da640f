import { type Fact, standing } from '../ledger/fact';
import type { Claim } from './claim';

/** What the host is told beside a name, and nobody else: a reason to look, never a judgement. */
export type PresenceFlag =
  /** One phone checked in these people too. */
  | { readonly kind: 'sharedPhone'; readonly withMemberIds: readonly string[] }
  /** Another phone than at this person's check-in before. */
  | { readonly kind: 'newPhone' };

/** The flags of one session by member id; whoever has none is not in it. */
export function flagsOf(
  facts: readonly Fact[],
  claims: readonly Claim[],
  newPhoneMemberIds: readonly string[],
): ReadonlyMap<string, readonly PresenceFlag[]> {
  const found = new Map<string, PresenceFlag[]>();
  const add = (memberId: string, flag: PresenceFlag) =>
    found.set(memberId, [...(found.get(memberId) ?? []), flag]);
  for (const memberIds of membersByPhone(facts, claims).values())
    for (const memberId of memberIds)
      if (memberIds.size > 1)
        add(memberId, {
          kind: 'sharedPhone',
          withMemberIds: [...memberIds].filter((other) => other !== memberId).sort(),
        });
  for (const memberId of newPhoneMemberIds) add(memberId, { kind: 'newPhone' });
  return found;
}

function membersByPhone(
  facts: readonly Fact[],
  claims: readonly Claim[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const by = new Map<string, Set<string>>();
  const add = (phone: string | undefined, memberId: string) => {
    if (phone !== undefined) by.set(phone, (by.get(phone) ?? new Set()).add(memberId));
  };
  for (const fact of standing(facts))
    if (fact.kind === 'checkIn' && 'phone' in fact.evidence) add(fact.evidence.phone, fact.memberId);
  for (const claim of claims) if (claim.settledAtMs === null) add(claim.phone, claim.memberId);
  return by;
}
