import { type Refusal, refuse } from '../refusal';

/** Every refusal about a piece of work, and what to do next. */
export const submissionRefusals = {
  noTerm: '本学期的研修计划还没有发布，请稍后再来看。',
  draftConflict: '这份草稿在另一台设备上改过。两份都还在，请选一份继续写。',
  notEditable: '这份作品已经交上去，现在不能改。如被退回，就可以接着改。',
  partsMissing: '还有必写的部分没有写够，补上后就可以提交。',
  partTooLong: '有的部分超出了字数，请精简后再提交。',
  notYourFile: '照片不在您自己的相册目录里，请重新选择照片上传。',
  fileMissing: '有照片没有传完，请重新上传这一张。',
  badPhoto: '有照片打不开或过大，请换成 20 MB 以内的 JPG、PNG、WebP 或 HEIC 图片。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
  ownPiece: '这是您自己的作品，请由其他负责人审阅。',
  notYours: '这份作品不由您审阅，请返回待审列表。',
  notSubmitted: '作者还没有把这份作品交上来，请返回待审列表。',
  alreadyDecided: '这份作品已经审过，或作者又交了新稿。请返回待审列表查看最新情况。',
  remarkMissing: '退回或不通过时请写一句评语，让作者知道怎样改。',
  creditsMissing: '按时完成的作品通过时，请评定 1 到 3 个学分。',
} as const satisfies Record<string, string>;

export type SubmissionRefusalCode = keyof typeof submissionRefusals;

export function refused<Code extends SubmissionRefusalCode>(
  code: Code,
  details?: unknown,
): { readonly ok: false; readonly error: Refusal<Code> } {
  return refuse(code, submissionRefusals[code], details);
}
