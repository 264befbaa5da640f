/** Growth stages by years of service: 三年而立, 六年而秀, 十年而名 (S0-3). */
export type GrowthStage = 'three' | 'six' | 'ten';

/** Whom a session is meant for. Of a list the ids stand in `audienceMemberIds` from the beginning. */
export type Audience =
  | { readonly kind: 'school' }
  | { readonly kind: 'groups'; readonly groupIds: readonly string[] }
  | { readonly kind: 'stage'; readonly stages: readonly GrowthStage[] }
  | { readonly kind: 'under35' }
  | { readonly kind: 'list' };
