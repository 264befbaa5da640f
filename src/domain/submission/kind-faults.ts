import { holdsUnseenCharacters } from '../people/roster-text';
import type { KindDraft, PartDraft } from './kind-draft';
import type { WorkForm } from './work-kind';

/** What is wrong with a kind, where (`parts.0.name`), and what to do about it. */
export interface KindFault {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** What a kind is measured against: how the school's other kinds are called, and every version that it has had. */
export interface KindGround {
  readonly takenNames: readonly string[];
  readonly versions: readonly WorkForm[];
}

export const kindLimits = {
  name: 16,
  parts: 12,
  partName: 12,
  hint: 60,
  partCharacters: 8000,
  characters: 20_000,
  pages: 20,
  photos: 9,
  files: 5,
  minutes: 3000,
} as const;

/** All faults of a draft at once, in the order of the form; none: it may be saved. */
export function kindFaults(draft: KindDraft, ground: KindGround): KindFault[] {
  return [
    ...nameFaults(draft, ground),
    ...partsFaults(draft, ground),
    ...lengthFaults(draft),
    ...fileFaults(draft),
    ...askedFaults(draft),
    ...range('minutes', '大约用时', draft.minutes, 5, kindLimits.minutes, '分钟'),
  ];
}

function nameFaults({ name, retired }: KindDraft, { takenNames }: KindGround): KindFault[] {
  const faults = wordsFaults('name', '名称', name, 1, kindLimits.name);
  if (faults.length === 0 && !retired && takenNames.includes(name))
    faults.push(fault('nameTaken', 'name', `已经有一类作品叫「${name}」，请换一个名称。`));
  return faults;
}

function partsFaults({ parts }: KindDraft, { versions }: KindGround): KindFault[] {
  if (parts.length === 0) return [fault('noParts', 'parts', '还没有部分，请至少添加一个。')];
  if (parts.length > kindLimits.parts)
    return [
      fault(
        'tooManyParts',
        'parts',
        `最多 ${kindLimits.parts} 个部分，现在有 ${parts.length} 个，请删去一些。`,
      ),
    ];
  const known = new Set(versions.flatMap((form) => form.parts.map(({ partId }) => partId)));
  return parts.flatMap((part, index) => partFaults(part, index, parts, known));
}

function partFaults(
  part: PartDraft,
  index: number,
  parts: readonly PartDraft[],
  known: ReadonlySet<string>,
): KindFault[] {
  const { partId, name, hint, required, minCharacters, maxCharacters } = part;
  const at = (field: string) => `parts.${index}.${field}`;
  const place = `第 ${index + 1} 部分`;
  const before = parts.slice(0, index);
  const faults = [
    ...wordsFaults(at('name'), `${place}的名称`, name, 1, kindLimits.partName),
    ...wordsFaults(at('hint'), `${place}的提示`, hint, 0, kindLimits.hint),
    ...range(at('minCharacters'), `${place}的最少字数`, minCharacters, 0, kindLimits.partCharacters, '字'),
    ...range(at('maxCharacters'), `${place}的最多字数`, maxCharacters, 1, kindLimits.partCharacters, '字'),
  ];
  if (name !== '' && before.some((other) => other.name === name))
    faults.push(fault('partTwice', at('name'), `有两个部分都叫「${name}」，请改一个。`));
  if (partId !== null && (!known.has(partId) || before.some((other) => other.partId === partId)))
    faults.push(fault('unknownPart', at('name'), `${place}对不上原来的部分，请删去后重新添加。`));
  if (required && minCharacters === 0)
    faults.push(fault('requiredEmpty', at('minCharacters'), `${place}必写，最少字数请写 1 或更多。`));
  if (minCharacters > maxCharacters)
    faults.push(fault('leastAboveMost', at('minCharacters'), `${place}的最少字数比最多字数还多，请改小。`));
  return faults;
}

function lengthFaults({ parts, minCharacters, minPages, maxPhotos }: KindDraft): KindFault[] {
  const faults = [
    ...range('minCharacters', '全文最少字数', minCharacters, 0, kindLimits.characters, '字'),
    ...range('minPages', '最少页数', minPages, 0, kindLimits.pages, '页'),
    ...range('maxPhotos', '照片', maxPhotos, 0, kindLimits.photos, '张'),
  ];
  const room = parts.reduce((sum, { maxCharacters }) => sum + maxCharacters, 0);
  if (parts.length > 0 && minCharacters > room)
    faults.push(
      fault('noRoom', 'minCharacters', `各部分加起来最多写 ${room} 字，全文最少字数请不要超过它。`),
    );
  return faults;
}

function fileFaults({ files: { endings, least, most } }: KindDraft): KindFault[] {
  const faults = [
    ...range('files.most', '文件最多', most, 0, kindLimits.files, '个'),
    ...range('files.least', '文件最少', least, 0, kindLimits.files, '个'),
  ];
  if (least > most)
    faults.push(fault('leastAboveMost', 'files.least', '文件最少的个数比最多的还多，请改一个。'));
  if (most > 0 && endings.length === 0)
    faults.push(fault('noEndings', 'files.endings', '可以附文件，请选收哪些格式。'));
  return faults;
}

/** A kind that asks for nothing could be handed in empty. */
function askedFaults({ parts, minCharacters, minPages, files }: KindDraft): KindFault[] {
  const asks = parts.some(({ required }) => required) || minCharacters > 0 || minPages > 0 || files.least > 0;
  if (asks || parts.length === 0) return [];
  return [
    fault('nothingAsked', 'parts', '什么也不写就能提交。请把一个部分改成必写，或要求字数、页数、文件。'),
  ];
}

function wordsFaults(path: string, what: string, text: string, least: number, most: number): KindFault[] {
  const length = [...text].length;
  if (length < least) return [fault('missing', path, `${what}还没写。`)];
  if (length > most) return [fault('tooLong', path, `${what}请在 ${most} 字以内，现在有 ${length} 字。`)];
  return holdsUnseenCharacters(text)
    ? [fault('unseen', path, `${what}里有看不见的字符或换行，请删去后重新输入。`)]
    : [];
}

function range(
  path: string,
  what: string,
  value: number,
  least: number,
  most: number,
  unit: string,
): KindFault[] {
  return Number.isInteger(value) && value >= least && value <= most
    ? []
    : [fault('outOfRange', path, `${what}请写 ${least} 到 ${most} ${unit}的整数。`)];
}

function fault(code: string, path: string, message: string): KindFault {
  return { code, path, message };
}
