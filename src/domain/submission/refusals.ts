import { refusalsOf } from '../refusal';

/** Every refusal about a piece of work, and what to do next. */
export const submissionRefusals = {
  noTerm: '本学期的研修计划还没有发布，请稍后再来看。',
  draftConflict: '这份草稿在另一台设备上改过。两份都还在，请选一份继续写。',
  notEditable: '这份作品已经交上去，现在不能改。如被退回，就可以接着改。',
  partsMissing: '还有必写的部分没有写够，补上后就可以提交。',
  partTooLong: '有的部分超出了字数，请精简后再提交。',
  tooShort: '全文的字数还不够，写够后就可以提交。',
  pagesMissing: '页数还不够：可以再写一些，或拍上手写的页。',
  filesMissing: '这类作品要附上文件，加上后就可以提交。',
  tooManyFiles: '附的文件太多，或不是这类作品能收的格式，请看一看再提交。',
  badFile: '有文件打不开、格式不对或超过 20 MB，请换一个再提交。',
  wrongKind: '这项任务不收这一类作品，请返回重新选择。',
  notYourFile: '照片或文件不在您自己的目录里，请重新选择后上传。',
  fileMissing: '有照片或文件没有传完，请重新上传。',
  badPhoto: '有照片打不开或过大，请换成 20 MB 以内的 JPG、PNG、WebP 或 HEIC 图片。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
  ownPiece: '这是您自己的作品，请由其他负责人审阅。',
  notYours: '这份作品不由您审阅，请返回待审列表。',
  notSubmitted: '作者还没有把这份作品交上来，请返回待审列表。',
  alreadyDecided: '这份作品已经审过，或作者收回、又交了新稿。请返回待审列表查看最新情况。',
  decidedMeanwhile: '刚才这份作品有了新的进展，没有收回。请看最新情况，再决定要不要收回。',
  notWithdrawable: '这份作品现在不用收回：它在您手里，或者已经有了结论。',
  termClosed: '这个学期的结果已经封存，通过的作品不再收回。',
  remarkMissing: '退回或不通过时请写一句评语，让作者知道怎样改。',
  creditsMissing: '按时完成的作品通过时，请按细则给的范围评定学分。',
  badDueDay: '改好的日期请选今天或以后的，半年以内。',
  notClean: '这一篇要单独看一看再决定，请到待审阅里打开它。',
} as const satisfies Record<string, string>;

export const refused = refusalsOf(submissionRefusals);
