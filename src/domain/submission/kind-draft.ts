import type { WorkForm, WorkPart } from './work-kind';

/** A part as the office writes it; null is a part that no version of the kind has had yet. */
export interface PartDraft extends Omit<WorkPart, 'partId'> {
  readonly partId: string | null;
}

/** All that the office says of a kind. Which kind it is and which version this makes is said elsewhere. */
export interface KindDraft extends Omit<WorkForm, 'kind' | 'version' | 'parts'> {
  readonly parts: readonly PartDraft[];
}

/** What ids of kinds that a school made begin with: no built-in kind's does. */
const OWN = 'own.';

/** The id of a kind that a school makes, from the key of the act that makes it. */
export function ownKindId(key: string): string {
  return `${OWN}${key}`;
}

export function isOwnKindId(kind: string): boolean {
  return kind.startsWith(OWN);
}

/** A form as something to change. */
export function draftOfForm({ kind, version, ...draft }: WorkForm): KindDraft {
  return draft;
}

/**
 * The version that a draft without faults makes. Parts keep their ids whatever they are called by now; a new part's id tells
 * the version that brought it, so no other version can have it.
 */
export function formOfDraft(draft: KindDraft, kind: string, version: number): WorkForm {
  const { files } = draft;
  const parts = draft.parts.map(
    (part, index): WorkPart => ({ ...part, partId: part.partId ?? `v${version}p${index + 1}` }),
  );
  const noFiles = files.most === 0 || files.endings.length === 0;
  return { ...draft, kind, version, parts, files: noFiles ? { endings: [], least: 0, most: 0 } : files };
}
