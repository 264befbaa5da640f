import type { resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { mayReadResource } from '@/domain/sharing/resource-right';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { findResource } from '../../_shared/repositories/resources';
import { resourceView } from './resource-view';

/** One resource for anybody of the school. What was removed is not told apart from what never was, but to whose it is. */
export const resource: Handler<typeof resourceActions.resource> = async ({ caller }, { resourceId }) => {
  const found = await findResource(caller.schoolId, resourceId);
  if (found === null || !mayReadResource(caller, found)) return resourceRefused('gone');
  return accept(await resourceView(caller, withoutId(found)));
};
