import { periodNames, scoredWorkNames } from './kind-words';
import type { FileRule, WorkForm, WorkPart } from './work-kind';

/** What one version of a kind has other than another, in plain words, one line a change; none: they ask for the same. */
export function kindChanges(before: WorkForm, after: WorkForm): string[] {
  return [
    ...changed('名称', before.name, after.name),
    ...partChanges(before.parts, after.parts),
    ...changed('全文最少字数', amount(before.minCharacters, '字'), amount(after.minCharacters, '字')),
    ...changed('最少页数', amount(before.minPages, '页'), amount(after.minPages, '页')),
    ...changed('照片', amount(before.maxPhotos, '张'), amount(after.maxPhotos, '张')),
    ...changed('文件', filesText(before.files), filesText(after.files)),
    ...changed('审阅', levels(before), levels(after)),
    ...changed('细则里算作', scored(before), scored(after)),
    ...changed('大约用时', amount(before.minutes, '分钟'), amount(after.minutes, '分钟')),
    ...changed('多久一次', period(before), period(after)),
    ...changed('布置任务时', offered(before), offered(after)),
  ];
}

function partChanges(before: readonly WorkPart[], after: readonly WorkPart[]): string[] {
  const earlier = new Map(before.map((part) => [part.partId, part]));
  const kept = after.filter(({ partId }) => earlier.has(partId));
  const keptIds = new Set(kept.map(({ partId }) => partId));
  const lines = [
    ...before.filter(({ partId }) => !keptIds.has(partId)).map(({ name }) => `去掉「${name}」`),
    ...after.filter(({ partId }) => !earlier.has(partId)).map(({ name }) => `添加「${name}」`),
    ...kept.flatMap((part) => onePart(earlier.get(part.partId) as WorkPart, part)),
  ];
  const order = before.filter(({ partId }) => keptIds.has(partId)).map(({ partId }) => partId);
  if (order.join() !== kept.map(({ partId }) => partId).join()) lines.push('调整了各部分的顺序');
  return lines;
}

function onePart(before: WorkPart, after: WorkPart): string[] {
  const of = `「${after.name}」`;
  return [
    ...(before.name === after.name ? [] : [`「${before.name}」改叫「${after.name}」`]),
    ...changed(of, before.required ? '必写' : '选写', after.required ? '必写' : '选写'),
    ...changed(`${of}最少`, amount(before.minCharacters, '字'), amount(after.minCharacters, '字')),
    ...changed(`${of}最多`, amount(before.maxCharacters, '字'), amount(after.maxCharacters, '字')),
    ...changed(of, before.excerpt ? '摘录' : '自己写的', after.excerpt ? '摘录' : '自己写的'),
    ...(before.hint === after.hint ? [] : [`${of}改了提示`]),
  ];
}

function changed(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what}：${before} → ${after}`];
}

function amount(value: number, unit: string): string {
  return value === 0 ? '不要求' : `${value} ${unit}`;
}

function filesText({ endings, least, most }: FileRule): string {
  if (most === 0) return '不收';
  const words = endings.join('、');
  return least === 0 ? `${words}，最多 ${most} 个` : `${words}，${least} 到 ${most} 个`;
}

const levels = ({ twoLevels }: WorkForm) => (twoLevels ? '备课组长、教研组长两级' : '一级');
const scored = ({ countsAs }: WorkForm) => (countsAs === null ? '不算' : scoredWorkNames[countsAs]);
const period = ({ per }: WorkForm) => (per === null ? '不定' : periodNames[per]);
const offered = ({ retired }: WorkForm) => (retired ? '停用' : '可选');
