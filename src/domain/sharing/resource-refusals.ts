import { refusalsOf } from '../refusal';

/** Every refusal about the library, and what to do next. */
export const resourceRefusals = {
  gone: '这份资源现在不在资源库里：可能被移除了，或者作者收回了。',
  nothingInside: '还没有内容：写一段简介，或者放一张照片、一个文件，再存。',
  copyrightMissing: '请写清来源：谁允许的，或摘自哪里。看的人会看到这一句。',
  sentBefore: '这一份已经存过，内容和现在的不同。请打开存好的那一份再改。',
  notYours: '这份资源由上传的老师或教务处来改。',
  notYourFile: '照片或文件不在您自己的目录里，请移除后重新选择。',
  fileMissing: '有照片或文件没有传完，会再传一次。',
  badPhoto: '有照片打不开或过大，请移除它，换成 20 MB 以内的 JPG、PNG、WebP 或 HEIC 图片。',
  badFile: '有文件打不开、格式不对或超过 20 MB，请移除它，换一个再存。',
  contentRefused: '文字没有通过平台的内容审核，请改一改再试。写的都还在手机里。',
  checkUnavailable: '内容审核暂时没有结果，还没有存上。写的都还在手机里，请过一会儿再试。',
  reasonMissing: '移除别人的资源，请写明原因，作者会看到。',
  reportedBefore: '您已经反映过这份资源，教务处处理后会回复您。',
  ownResource: '这是您自己放进来的，可以直接修改或移除。',
  noReport: '这份资源没有待处理的反映，可能另一位老师刚处理过。请返回刷新。',
  notColleague: '这位老师还没有绑定，收不到消息。请换一位，或者当面告诉他。',
  recommendedBefore: '您已经把这一份推荐给这位老师了，一份推荐一次就好。',
  toYourself: '推荐给自己的，收藏起来就可以。',
  noSuchMaterial: '这份资料已经从活动里移走了，请返回刷新。',
  wrongKind: '资源库收 docx、pptx、xlsx、pdf 和图片。请把这份资料另存成其中一种，重新放到活动里。',
  beingSorted: '资源库的目录正在重新整理，请过半小时再来找。资料都在，收藏里的照常打开。',
} as const satisfies Record<string, string>;

export const resourceRefused = refusalsOf(resourceRefusals);
