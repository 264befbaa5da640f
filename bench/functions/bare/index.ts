import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
const database = cloud.database({ throwOnNotFound: false } as Record<string, unknown>);

/** The SDK calls of one check-in in the same order and nothing else: no rules, no validation, no answer made of them. */
export async function main({ sessionId }: { readonly sessionId: string }): Promise<object> {
  const { OPENID } = cloud.getWXContext() as { OPENID: string };
  const one = (collection: string, id: string) =>
    database.collection(collection).doc(id).get() as unknown as Promise<{ data: unknown }>;
  const some = (collection: string, where: object) =>
    database.collection(collection).where(where).orderBy('_id', 'asc').limit(200).get() as Promise<unknown>;

  const { data: binding } = await one('bindings', OPENID);
  const { schoolId, memberId } = binding as { schoolId: string; memberId: string };
  await Promise.all([
    one('members', `${schoolId}:${memberId}`),
    one('sessions', `${schoolId}:${sessionId}`),
    one('secrets', `${schoolId}:session:${sessionId}`),
    one('attempts', `${schoolId}:checkIn:${memberId}`),
  ]);
  const termId = '2026-1';
  await Promise.all([
    some('facts', { schoolId, termId, memberId }),
    some('claims', { schoolId, termId, memberId }),
    some('sessions', { schoolId, termId }),
    one('terms', `${schoolId}:${termId}`),
  ]);
  const fact = { schoolId, termId, memberId, sessionId, kind: 'checkIn', recordedAtMs: Date.now() };
  await database
    .collection('facts')
    .add({ data: { ...fact, _id: `${schoolId}:checkIn:${sessionId}.${memberId}:0` } });
  return { ok: true };
}
