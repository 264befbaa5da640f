import { refuse } from '@/domain/refusal';
import { wordsFault } from '../../_shared/text-check';

const refusals = {
  contentRefused: '里面有不能发布的内容，请改后再试。',
  checkUnavailable: '内容检查暂时没有响应，还没有保存。您写的还在，请稍后再点一次。',
} as const;

/** Null when others may read these words. */
export async function refusedWords(openId: string, ...words: readonly string[]) {
  const fault = await wordsFault(openId, words.filter((part) => part !== '').join('\n'), 'remark');
  return fault === null ? null : refuse(fault, refusals[fault]);
}
