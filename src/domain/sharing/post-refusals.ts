import { refusalsOf } from '../refusal';

/** Every refusal about a post from the road, and what to do next. */
export const postRefusals = {
  notTraveller: '这次外出由去的老师来发。您可以在下面提问，或给老师道谢。',
  tripNotApproved: '这次外出还没有批准，批准后才能发。写的都留在手机里。',
  tripNotBegun: '外出第一天起就可以发，写的留在手机里，到那天会自动传。',
  tripClosed: '这次外出已经结束，不能再发。写的还在手机里，可以整理进总结。',
  nothingSaid: '写一句话、放一张照片或一个文件，就可以发。',
  sentBefore: '这一条已经传过别的内容，请把这次写的另发一条。',
  notYourFile: '照片或文件不在您自己的目录里，请移除后重新选择。',
  fileMissing: '有照片或文件没有传完，会再传一次。',
  badPhoto: '有照片打不开或过大，请移除它，换成 20 MB 以内的 JPG、PNG、WebP 或 HEIC 图片。',
  badFile: '有文件打不开、格式不对或超过 20 MB，请移除它，换一个再发。',
  contentRefused: '文字没有通过平台的内容审核，请改一改再发。写的都还在手机里。',
  checkUnavailable: '内容审核暂时没有结果，过一会儿会自动再传。',
  withdrawn: '这一条已经撤回，请返回刷新。',
  reasonMissing: '撤下别人发的内容，请写明原因，作者会看到。',
  picturesWaiting: '照片还在审核，都通过以后才能公开。请过几分钟再试。',
  picturesRefused: '有照片没有通过审核，这一条不能公开。请另发一条，不带那张照片。',
} as const satisfies Record<string, string>;

export const postRefused = refusalsOf(postRefusals);
