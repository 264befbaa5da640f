import type { Actions, FunctionContract, InputOf, ReplyOf } from '@/contract/action';
import type { Result } from '@/domain/refusal';
import type { LocalCloud } from '../launch';

/** What loading a school needs of the local cloud: the same ways in as everybody's, and a clock that can be set. */
export type DemoCloud = Pick<LocalCloud, 'call' | 'callInside' | 'upload' | 'setClock' | 'runTimer'>;

function dataOf<Data>(asked: string, result: Result<Data>): Data {
  if (result.ok) return result.data;
  throw new Error(
    `${asked}: ${result.error.code} ${result.error.message} ${JSON.stringify(result.error.details ?? '')}`,
  );
}

/** Asks as a person; the demo school is loaded by nothing that could be refused, so a refusal is a fault. */
export async function ask<A extends Actions, Name extends keyof A & string>(
  cloud: DemoCloud,
  openId: string,
  contract: FunctionContract<A>,
  action: Name,
  input: InputOf<A[Name]>,
): Promise<ReplyOf<A[Name]>> {
  const { body } = await cloud.call(openId, contract.name, { action, input });
  return dataOf(`${contract.name}.${action}`, body as Result<ReplyOf<A[Name]>>);
}

export async function askInside<A extends Actions, Name extends keyof A & string>(
  cloud: DemoCloud,
  contract: FunctionContract<A>,
  action: Name,
  input: InputOf<A[Name]>,
): Promise<ReplyOf<A[Name]>> {
  const result = await cloud.callInside(contract.name, { action, input });
  return dataOf(`${contract.name}.${action}`, result as Result<ReplyOf<A[Name]>>);
}

/** Uploads a file as a person; answers its file id. */
export async function upload(
  cloud: DemoCloud,
  openId: string,
  path: string,
  bytes: Uint8Array,
): Promise<string> {
  const { body } = await cloud.upload(openId, path, bytes);
  const { fileID } = body as { readonly fileID?: string };
  if (fileID === undefined) throw new Error(`${path} could not be uploaded: ${JSON.stringify(body)}`);
  return fileID;
}
