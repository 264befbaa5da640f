import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { takeMe } from './me';

/** Binds this WeChat account with the one-time code; from then on every page knows its person. Null when it worked. */
export async function bind(code: string): Promise<Refusal | null> {
  const result = await call('member', 'bind', { code });
  if (!result.ok) return result.error;
  takeMe(result.data);
  return null;
}
