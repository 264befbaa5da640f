import { builtInForms } from './built-in-kinds';
import type { ScoredWork, WorkForm, WorkKind } from './work-kind';

/** A school's own versions of one kind: of a built-in one that it changed, or of one that it made. Oldest first, from 1. */
export interface SchoolKind {
  readonly schoolId: string;
  readonly kind: WorkKind;
  readonly versions: readonly WorkForm[];
}

/** All kinds of a school, each with its versions, oldest first; the built-in ones come first. */
export type Catalogue = ReadonlyMap<WorkKind, readonly WorkForm[]>;

export function catalogueOf(schoolKinds: readonly SchoolKind[]): Catalogue {
  const catalogue = new Map<WorkKind, readonly WorkForm[]>(builtInForms.map((form) => [form.kind, [form]]));
  for (const { kind, versions } of schoolKinds)
    catalogue.set(kind, [...(catalogue.get(kind) ?? []), ...versions]);
  return catalogue;
}

/** The form that a new piece is written in, or null for a kind that the school does not have. */
export function newestForm(catalogue: Catalogue, kind: WorkKind): WorkForm | null {
  return catalogue.get(kind)?.at(-1) ?? null;
}

/** The form that a piece was handed in under. A version that is gone reads as the newest: the piece must stay readable. */
export function formAt(catalogue: Catalogue, kind: WorkKind, version: number): WorkForm | null {
  return catalogue.get(kind)?.find((form) => form.version === version) ?? newestForm(catalogue, kind);
}

/** The form that a piece was handed in under last; see `formAt`. */
export function formOfPiece(
  catalogue: Catalogue,
  { kind, formVersion }: { readonly kind: WorkKind; readonly formVersion: number },
): WorkForm | null {
  return formAt(catalogue, kind, formVersion);
}

/** What new duties may ask for, built-in kinds first. */
export function formsOnOffer(catalogue: Catalogue): WorkForm[] {
  return [...catalogue.values()].flatMap((versions) => {
    const form = versions.at(-1);
    return form === undefined || form.retired ? [] : [form];
  });
}

/** The forms that a duty's piece may be written in, the duty's own first. A kind that the school no longer has is left out. */
export function formsOf(
  catalogue: Catalogue,
  { kind, oneOf = [kind] }: { readonly kind: WorkKind; readonly oneOf?: readonly WorkKind[] },
): WorkForm[] {
  return [...new Set([kind, ...oneOf])].flatMap((each) => newestForm(catalogue, each) ?? []);
}

const builtIn = catalogueOf([]);

/** What the rule books read a duty's pieces as: what it says, or what its built-in kind says. */
export function countsAsOf(duty: {
  readonly kind: WorkKind;
  readonly countsAs?: ScoredWork | null;
}): ScoredWork | null {
  return duty.countsAs === undefined ? (newestForm(builtIn, duty.kind)?.countsAs ?? null) : duty.countsAs;
}
