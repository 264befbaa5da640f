import type { Caller } from '@/contract/policy';
import type { resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import type { Resource } from '@/domain/sharing/resource';
import { decideResourceChange } from '@/domain/sharing/resource-acts';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { isOwnResource, mayReadResource } from '@/domain/sharing/resource-right';
import { cleanWish, isSameWish, wishOf } from '@/domain/sharing/resource-wish';
import { writeAudit } from '../../_shared/audit';
import { now as clock } from '../../_shared/clock';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { changeResourceDocument, findResource } from '../../_shared/repositories/resources';
import { resourceView } from './resource-view';
import { soundWords } from './sound-resource';

/** What a resource says of itself, said anew by whose it is or by the office. The same words twice change nothing. */
export const changeResource: Handler<typeof resourceActions.changeResource> = async (
  { caller, openId, now },
  { resourceId, ...asked },
) => {
  const { schoolId } = caller;
  const wish = cleanWish(asked);
  const found = await findResource(schoolId, resourceId);
  if (found === null || !mayReadResource(caller, found)) return resourceRefused('gone');
  const foreseen = decideResourceChange(withoutId(found), wish, caller, now);
  if (!foreseen.ok) return foreseen;
  if (!isSameWish(found, wish)) {
    const sound = await soundWords(openId, wish);
    if (!sound.ok) return sound;
  }
  const changedAtMs = clock();
  const outcome = await changeResourceDocument(schoolId, resourceId, (fresh) =>
    decideResourceChange(fresh, wish, caller, changedAtMs),
  );
  if (!outcome.ok) return outcome;
  const { before, after, isNew } = outcome.data;
  if (isNew && !isOwnResource(caller, after)) await audit(caller, before, after);
  return accept(await resourceView(caller, after));
};

function audit({ memberId }: Caller, before: Resource, after: Resource): Promise<void> {
  const { schoolId, resourceId, changedAtMs } = after;
  const line = {
    schoolId,
    byMemberId: memberId,
    atMs: changedAtMs,
    act: 'changeResource',
    subject: resourceId,
  };
  return writeAudit(
    { ...line, before: wishOf(before), after: wishOf(after), reason: '' },
    String(changedAtMs),
  );
}
