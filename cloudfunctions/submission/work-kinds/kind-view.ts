import type { KindView } from '@/contract/work-kinds';
import { builtInForms } from '@/domain/submission/built-in-kinds';
import { kindChanges } from '@/domain/submission/kind-changes';
import { isOwnKindId } from '@/domain/submission/kind-draft';
import type { WorkForm } from '@/domain/submission/work-kind';
import type { Duty } from '@/domain/term/term';

export function builtInForm(kind: string): WorkForm | null {
  return builtInForms.find((form) => form.kind === kind) ?? null;
}

/** A kind as the office sees it, beside what is built in and what the running term asks for. */
export function kindView(form: WorkForm, duties: readonly Duty[]): KindView {
  const builtIn = builtInForm(form.kind);
  return {
    form,
    own: isOwnKindId(form.kind),
    changes: builtIn === null ? [] : kindChanges(builtIn, form),
    duties: duties.filter(({ kind, oneOf = [kind] }) => oneOf.includes(form.kind)).length,
  };
}
