/** What a newcomer reads, and what each refusal of the binding is called. */
export const guestWords = {
  invitation: '一个学期的校本研修，一本自己的簿子。',
  does: [
    '签到：扫一扫投影，印落簿上，学时入账。',
    '写作：边写边存，断网不丢，退回能再交。',
    '得分：每一分都能打开，看到条款和凭据。',
  ],
  bindHow: '绑定码由教务处发给您，一人一码。先看看也行。',
} as const;

export const bindWords = {
  how: '绑定码印在教务处发给您的小卡上，8 个字符，用一次就失效。',
  lost: '没有绑定码，或者过期了，请向本校教务处要一个新的。',
  keeps: '绑定后只记住：这个微信号就是名册上的您。不要手机号，不要位置。',
} as const;

const refusalTitles: Readonly<Record<string, string>> = {
  codeUnknown: '没有这个码',
  codeUsed: '这个码用过了',
  codeExpired: '码已过期',
  alreadyBound: '已绑定过',
  slowDown: '请歇一会儿',
  offline: '没连上',
};

export function bindRefusalTitle(code: string): string {
  return refusalTitles[code] ?? '没有绑定成';
}
