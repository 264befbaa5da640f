const doubleSurnames = [
  ...['欧阳', '司马', '诸葛', '上官', '夏侯', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐'],
  ...['长孙', '宇文', '轩辕', '端木', '独孤', '南宫', '西门', '东郭', '百里', '呼延', '赫连', '澹台'],
];

/**
 * A teacher as strangers read of them: the surname alone, 林老师. A name whose surname cannot be told (阿依古丽·买买提, a
 * foreign name) stays unsaid.
 */
export function politeName(name: string): string {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return '一位老师';
  const surname = doubleSurnames.find((one) => name.startsWith(one) && name.length > one.length);
  return `${surname ?? name.slice(0, 1)}老师`;
}

/** Several, each once: 林老师、陈老师. */
export function politeNames(names: readonly string[]): string {
  return [...new Set(names.map(politeName))].join('、');
}
