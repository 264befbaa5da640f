import { refusalsOf } from '../refusal';

/** Every refusal about questions, answers and thanks, and what to do next. */
export const questionRefusals = {
  notApprovedYet: '这次外出还没有批准，或者已经取消，现在不能提问。',
  postGone: '这一条动态已经收回了，您可以对整次外出提问。您写的还在手机里。',
  sentBefore: '这个问题已经发过别的话，请返回后重新打开再提。',
  notTraveller: '转问和答复由出行的老师来做，请返回。',
  questionGone: '这个问题已经收回了，不用再转。',
  answeredByOther: '同行的老师刚刚已经答了，请返回看看。您写的还留在手机里。',
  answeredAlready: '这个问题您已经答过，请返回看看；要改，请从那条答复上点「更正」。',
  tooLateToCorrect: '答复超过一天，不能再改。要补充，可以在动态里再说一句。',
  notYourQuestion: '只有提问的老师自己能收回，不合适的由教务处撤下。',
  reasonMissing: '撤下别人的问题，请写明原因，提问的老师会看到。',
  answeredQuestion: '这个问题已经有了答复，不能收回了。',
  ownPost: '这一条是您自己发的，不用道谢。',
} as const satisfies Record<string, string>;

export const questionRefused = refusalsOf(questionRefusals);
