import type { LikenessView } from '@/contract/likeness';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** What a piece has in common with others. Not kept on the phone: much of it is other people's words. */
export function likenessOf(submissionId: string): Resource<LikenessView> {
  return createResource<LikenessView>(() => call('submission', 'likeness', { submissionId }));
}
