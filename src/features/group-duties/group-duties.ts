import type { GroupDutiesView } from '@/contract/due-lists';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** A group's duties in numbers; of the caller's first group where none is named. */
export function groupDutiesOf(groupId: string | null): Resource<GroupDutiesView> {
  return createResource(() => call('submission', 'groupDuties', { groupId }));
}
