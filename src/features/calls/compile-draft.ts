import type { CompileDesk } from '@/contract/calls';
import { forget, remember, remembered } from '@/platform/storage';

type Part = { readonly entryId: string; readonly heading: string };

/** A booklet that is being put together; kept on the phone until the cloud has it. */
export interface CompileDraft {
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly Part[];
}

const keyOf = (callId: string) => `compile/${callId}`;

/**
 * The draft that the phone kept; else the booklet as it was compiled last, or everything that may be compiled. What its
 * author took back since is not in it.
 */
export function beginCompiling(callId: string, desk: CompileDesk): CompileDraft {
  const { booklet, entries } = desk;
  const kept = remembered<CompileDraft>(keyOf(callId));
  const draft = kept ?? {
    revision: booklet?.revision ?? 0,
    title: booklet?.title ?? desk.title,
    summary: booklet?.summary ?? '',
    parts: booklet?.parts ?? entries.map(({ entryId, title }) => ({ entryId, heading: title })),
  };
  const standing = new Set(entries.map(({ entryId }) => entryId));
  return { ...draft, parts: draft.parts.filter(({ entryId }) => standing.has(entryId)) };
}

export function keepCompiling(callId: string, draft: CompileDraft): void {
  remember(keyOf(callId), draft);
}

export function dropCompiling(callId: string): void {
  forget(keyOf(callId));
}

/** One place earlier (-1) or later (1). */
export function withMoved(parts: readonly Part[], index: number, by: -1 | 1): Part[] {
  const [moved, other] = [parts[index], parts[index + by]];
  if (moved === undefined || other === undefined) return [...parts];
  return parts.map((part, at) => (at === index ? other : at === index + by ? moved : part));
}

export function withHeading(parts: readonly Part[], entryId: string, heading: string): Part[] {
  return parts.map((part) => (part.entryId === entryId ? { entryId, heading } : part));
}

/** What is still missing, said under the button. */
export function missingOf({ title, parts }: CompileDraft): string | undefined {
  if (title.trim() === '') return '还没写汇编的名字';
  if (parts.length === 0) return '还没选条目';
  return parts.some(({ heading }) => heading.trim() === '') ? '有的条目还没有标题' : undefined;
}
