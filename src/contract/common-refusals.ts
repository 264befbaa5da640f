/**
 * Refusals that any action may answer. Every one says what to do next; an action's own are declared beside it.
 */
export const commonRefusals = {
  notSignedIn: '请先绑定您在学校名册上的身份，再来操作。',
  notOnRoster: '您已不在这所学校的名册上，请联系教务处核对。',
  notAllowed: '这一步需要相应的职务，请联系教务处。',
  invalidInput: '填写的内容有误，请按提示修改后再试。',
  unknownAction: '小程序版本较旧，请关闭后重新打开。',
  notFound: '没有找到，可能已被移走。请返回后刷新。',
  unavailable: '服务暂时没有响应，您的内容都还在。请稍后再试。',
} as const satisfies Record<string, string>;

export type CommonRefusalCode = keyof typeof commonRefusals;
