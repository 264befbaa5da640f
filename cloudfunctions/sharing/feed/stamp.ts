import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Caller } from '@/contract/policy';
import { documentId } from '../../_shared/documents';
import { ensureSecret } from '../../_shared/secrets';

type Owner = Pick<Caller, 'schoolId' | 'memberId'>;

/** Signs moments of the server for one person, and tells them from what a phone made up. */
export interface Stamps {
  /** `MOMENT.MAC`: proves later that this person's phone was told the moment. */
  readonly give: (atMs: number) => string;
  /** The moment of a stamp; 0 for one that is empty or not ours: what was written is not lost for that. */
  readonly read: (stamp: string) => number;
}

/** The stamps of one person of a school; the secret is the school's own and made when first needed. */
export async function stampsOf({ schoolId, memberId }: Owner): Promise<Stamps> {
  const secret = Buffer.from(await ensureSecret(documentId(schoolId, 'feedStamps')), 'base64url');
  const macOf = (atMs: string) =>
    createHmac('sha256', secret).update(`${schoolId}:${memberId}:${atMs}`).digest('base64url').slice(0, 22);
  return {
    give: (atMs) => `${atMs}.${macOf(String(atMs))}`,
    read: (stamp) => {
      const [atMs = '', mac = ''] = stamp.split('.');
      if (!/^\d{10,15}$/.test(atMs)) return 0;
      const [left, right] = [Buffer.from(mac), Buffer.from(macOf(atMs))];
      return left.length === right.length && timingSafeEqual(left, right) ? Number(atMs) : 0;
    },
  };
}
