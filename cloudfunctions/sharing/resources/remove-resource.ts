import type { resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import { decideResourceRemoval } from '@/domain/sharing/resource-acts';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { mayReadResource } from '@/domain/sharing/resource-right';
import { cleanText } from '@/domain/submission/text';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { changeResourceDocument, findResource } from '../../_shared/repositories/resources';
import { wordsFault } from '../../_shared/text-check';
import { followRemoval } from './follow-removal';
import { resourceView } from './resource-view';

/** Takes a resource off the shelf; from this moment nobody finds or opens it but whose it is, and the office. */
export const removeResource: Handler<typeof resourceActions.removeResource> = async (
  { caller, openId, now },
  input,
) => {
  const { schoolId } = caller;
  const { resourceId } = input;
  const reason = cleanText(input.reason).trim();
  const found = await findResource(schoolId, resourceId);
  if (found === null || !mayReadResource(caller, found)) return resourceRefused('gone');
  const foreseen = decideResourceRemoval(withoutId(found), reason, caller, now);
  if (!foreseen.ok) return foreseen;
  if (foreseen.data !== null) {
    const fault = await wordsFault(openId, reason, 'remark');
    if (fault !== null) return resourceRefused(fault);
  }
  const outcome = await changeResourceDocument(schoolId, resourceId, (fresh) =>
    decideResourceRemoval(fresh, reason, caller, now),
  );
  if (!outcome.ok) return outcome;
  await followRemoval(outcome.data.after);
  return accept(await resourceView(caller, outcome.data.after));
};
