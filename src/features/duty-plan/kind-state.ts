import type { Refusal } from '@/domain/refusal';
import type { KindDraft, PartDraft } from '@/domain/submission/kind-draft';
import { kindFaults } from '@/domain/submission/kind-faults';
import type { WorkForm } from '@/domain/submission/work-kind';

/** A part that nobody has written anything into yet. */
export const emptyPart: PartDraft = {
  partId: null,
  name: '',
  required: true,
  minCharacters: 20,
  maxCharacters: 8000,
  hint: '',
  excerpt: false,
};

/** A kind of the school's own begins with one part, nothing else asked for. */
export const emptyKind: KindDraft = {
  name: '',
  parts: [emptyPart],
  maxPhotos: 9,
  files: { endings: [], least: 0, most: 0 },
  minCharacters: 0,
  minPages: 0,
  twoLevels: false,
  countsAs: null,
  minutes: 60,
  per: null,
  retired: false,
};

/** The draft with one part otherwise. */
export function withPart(draft: KindDraft, index: number, changes: Partial<PartDraft>): KindDraft {
  return { ...draft, parts: draft.parts.map((part, at) => (at === index ? { ...part, ...changes } : part)) };
}

export function withoutPart(draft: KindDraft, index: number): KindDraft {
  return { ...draft, parts: draft.parts.filter((_, at) => at !== index) };
}

/** The draft with one part a place further up (-1) or down (1); at the end of the list nothing moves. */
export function withPartMoved(draft: KindDraft, index: number, by: -1 | 1): KindDraft {
  const moved = draft.parts[index];
  const other = draft.parts[index + by];
  if (moved === undefined || other === undefined) return draft;
  const parts = draft.parts.map((part, at) => (at === index ? other : at === index + by ? moved : part));
  return { ...draft, parts };
}

/** A number as it was typed; nothing typed is 0, which asks for nothing. */
export function numberIn(text: string): number {
  const digits = text.replace(/\D/g, '');
  return digits === '' ? 0 : Number(digits);
}

export function numberShown(value: number): string {
  return value === 0 ? '' : String(value);
}

const none: ReadonlyMap<string, string> = new Map();

/**
 * Once a save was refused for its faults, those that the draft has now, by their place: each goes as it is put right. What
 * the cloud alone can tell, that another kind has the name, stays until the name is another.
 */
export function faultsNow(
  draft: KindDraft,
  standing: WorkForm | null,
  refusal: Refusal | null,
  refusedName: string | null,
): ReadonlyMap<string, string> {
  if (refusal?.code !== 'kindFaults') return none;
  const ground = { takenNames: [], versions: standing === null ? [] : [standing] };
  const here = kindFaults(draft, ground).map(({ path, message }) => [path, message] as const);
  const told = draft.name === refusedName ? faultsIn(refusal).filter(([path]) => path === 'name') : [];
  return new Map([...told, ...here]);
}

function faultsIn({ details }: Refusal): (readonly [string, string])[] {
  if (!Array.isArray(details)) return [];
  return details.flatMap((fault: { readonly path?: unknown; readonly message?: unknown }) =>
    typeof fault.path === 'string' && typeof fault.message === 'string'
      ? [[fault.path, fault.message] as const]
      : [],
  );
}
