import { accept, type Result, refuse } from '../refusal';
import type { SchoolKind } from './catalogue';
import { formOfDraft, isOwnKindId, type KindDraft } from './kind-draft';
import type { WorkForm } from './work-kind';

export const kindRefusals = {
  kindFaults: (count: number) => `有 ${count} 处要改，改好再保存。写的都还在。`,
  kindChanged: '另一位同事刚刚改过这一类。您写的还在，请对照现在的样子再保存。',
  contentRefused: '里面有不能发布的内容，请改后再保存。写的都还在。',
  checkUnavailable: '内容检查暂时没有响应，还没有保存。请稍后再点一次。',
} as const;

/** A draft, and the newest version that whoever wrote it saw: 0 for what is built in, or for a kind of the school's own. */
export interface KindCommand {
  readonly schoolId: string;
  readonly kind: string;
  readonly basedOn: number;
  readonly draft: KindDraft;
}

/** What saving makes of a kind; null: it stands like that already, and nothing is to be written. */
export type KindSave = { readonly form: WorkForm; readonly kind: SchoolKind } | null;

/**
 * Makes the next version of a kind. The same draft saved again, or one that changes nothing, is met by what stands; another
 * one on a version that is no longer the newest is refused, so that of two officers at once none overwrites the other.
 */
export function decideKind(
  { schoolId, kind, basedOn, draft }: KindCommand,
  standing: SchoolKind | null,
  builtIn: WorkForm | null,
): Result<KindSave, 'kindChanged' | 'notFound'> {
  const versions = standing?.versions ?? [];
  const newest = versions.at(-1)?.version ?? 0;
  const seen = versions.find(({ version }) => version === basedOn) ?? (basedOn === 0 ? builtIn : null);
  if (seen === null && (basedOn !== 0 || !isOwnKindId(kind)))
    return refuse('notFound', '没有这一类作品，请返回后刷新。');
  const form = formOfDraft(draft, kind, basedOn + 1);
  const next = versions.find(({ version }) => version === basedOn + 1);
  if (next !== undefined)
    return sameForm(next, form) ? accept(null) : refuse('kindChanged', kindRefusals.kindChanged);
  if (newest !== basedOn) return refuse('kindChanged', kindRefusals.kindChanged);
  if (seen !== null && sameForm({ ...seen, version: form.version }, form)) return accept(null);
  return accept({ form, kind: { schoolId, kind, versions: [...versions, form] } });
}

/** Whatever order their fields were stored in. */
function sameForm(one: WorkForm, other: WorkForm): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
