import type { Refusal } from '@/domain/refusal';
import { schoolDocuments } from '@/testing/founded-school';
import { type LaunchOptions, type LocalCloud, launchLocalCloud } from '../../_local/launch';

/** What a function answered. Tests read both sides, so both are there. */
export interface Reply<Data = Record<string, unknown>> {
  readonly ok: boolean;
  readonly data: Data;
  readonly error: Refusal;
}

/** A local cloud with a founded school in it, asked as a person asks it. */
export interface SchoolCloud extends LocalCloud {
  /** `who` is a member id of the school `xh`, `school/member` for another one, or any openid that is bound to nobody. */
  ask<Data = Record<string, unknown>>(
    who: string,
    action: `${string}.${string}`,
    input?: object,
  ): Promise<Reply<Data>>;
  /** Uploads a file under the caller's own path and answers its file id. */
  put(memberId: string, name: string, bytes: Uint8Array): Promise<string>;
}

export async function launchSchoolCloud(
  documents: Readonly<Record<string, readonly object[]>>[] = [schoolDocuments()],
  options: LaunchOptions = {},
): Promise<SchoolCloud> {
  const cloud = await launchLocalCloud(options);
  for (const school of documents)
    for (const [collection, list] of Object.entries(school)) await cloud.load(collection, list);
  return {
    ...cloud,
    async ask<Data>(who: string, action: `${string}.${string}`, input: object = {}) {
      const [functionName = '', name = ''] = action.split('.');
      const { status, body } = await cloud.call(accountOf(who), functionName, { action: name, input });
      if (status !== 200) throw new Error(`${action} answered ${status} ${JSON.stringify(body)}`);
      return body as Reply<Data>;
    },
    async put(memberId, name, bytes) {
      const { body } = await cloud.upload(accountOf(memberId), `xh/${memberId}/${name}`, bytes);
      const { fileID } = body as { readonly fileID?: string };
      if (fileID === undefined) throw new Error(`upload answered ${JSON.stringify(body)}`);
      return fileID;
    },
  };
}

/** The accounts that `schoolDocuments` binds. */
function accountOf(who: string): string {
  if (/^m\d\d$/.test(who)) return `o-xh-${who}`;
  return who.includes('/') ? `o-${who.replace('/', '-')}` : who;
}
