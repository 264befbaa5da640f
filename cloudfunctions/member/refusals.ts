/** What this function refuses beside the decisions of `src/domain/people`, and what to do next. */
export const refusals = {
  notFound: '名册上没有这个人，请刷新后再试。',
  rosterFaults: (count: number) => `名册里有 ${count} 处要改，请按行改好后重新上传。这次没有导入任何内容。`,
  nothingToPrint: '现在没有可用的绑定码，请先发码。',
  notBound: '这个人还没有绑定微信，不用解除。',
  lastOffice: '这是最后一个能管理学校的账号。请先让另一位同事绑定并担任这个职务，再作更改。',
  noLongerOffice: '您的职务刚刚有变动，不能再作这项更改。如有疑问，请联系教务处。',
  districtRole: '进修学校的权限由部署单位设置，请保持原样。',
  schoolExists: '这个学校编号已经有学校使用，请换一个编号。',
} as const;
