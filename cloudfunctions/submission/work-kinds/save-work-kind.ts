import type { workKindActions } from '@/contract/work-kinds';
import { accept, type Result, refuse } from '@/domain/refusal';
import { type Catalogue, newestForm, type SchoolKind } from '@/domain/submission/catalogue';
import { decideKind, type KindCommand, kindRefusals } from '@/domain/submission/edit-kind';
import type { KindDraft } from '@/domain/submission/kind-draft';
import { kindFaults } from '@/domain/submission/kind-faults';
import { cleanText } from '@/domain/submission/text';
import type { WorkForm } from '@/domain/submission/work-kind';
import { type AuditLine, auditId } from '../../_shared/audit';
import { documentId, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import { builtInForm, kindView } from './kind-view';

/**
 * Saves the next version of a kind: its faults first, then what the platform says of its words, and only then the transaction,
 * which decides once more on the versions as they stand by then.
 */
export const saveWorkKind: Handler<typeof workKindActions.saveWorkKind> = async (
  { caller, openId, now },
  { kind, basedOn, draft: typed },
) => {
  const draft = clean(typed);
  const { schoolId, memberId } = caller;
  const [catalogue, { term }] = await Promise.all([readCatalogue(schoolId), findSchoolAndTerm(schoolId)]);
  const duties = term?.duties ?? [];
  const command = { schoolId, kind, basedOn, draft };
  const saved = decideKind(command, standingKind(schoolId, kind, catalogue), builtInForm(kind));
  if (!saved.ok) return withStanding(saved, newestForm(catalogue, kind), duties);
  if (saved.data !== null) {
    const faults = kindFaults(draft, {
      takenNames: takenNames(catalogue, kind),
      versions: catalogue.get(kind) ?? [],
    });
    if (faults.length > 0) return refuse('kindFaults', kindRefusals.kindFaults(faults.length), faults);
    const fault = await wordsFault(openId, wordsOf(draft), 'remark');
    if (fault !== null) return refuse(fault, kindRefusals[fault]);
  }
  const outcome = await save(command, { byMemberId: memberId, atMs: now });
  return outcome.ok
    ? accept(kindView(outcome.data, duties))
    : withStanding(outcome, newestForm(await readCatalogue(schoolId), kind), duties);
};

/** A refusal for somebody else's change carries what stands now, so that the editor needs no second call. */
function withStanding<Refused extends { readonly error: { readonly code: string } }>(
  refused: Refused,
  form: WorkForm | null,
  duties: Parameters<typeof kindView>[1],
) {
  if (refused.error.code !== 'kindChanged' || form === null) return refused;
  return refuse('kindChanged', kindRefusals.kindChanged, kindView(form, duties));
}

function save(command: KindCommand, { byMemberId, atMs }: Pick<AuditLine, 'byMemberId' | 'atMs'>) {
  const { schoolId, kind } = command;
  const id = documentId(schoolId, kind);
  return inTransaction<Result<WorkForm, 'kindChanged' | 'notFound'>>(async (transaction) => {
    const stored = await transaction.get<SchoolKind>('workKinds', id);
    const standing = stored === null ? null : withoutId(stored);
    const newest = standing?.versions.at(-1) ?? builtInForm(kind);
    const decision = decideKind(command, standing, builtInForm(kind));
    if (!decision.ok) return decision;
    if (decision.data === null)
      return newest === null ? refuse('notFound', '没有这一类作品。') : accept(newest);
    const { form, kind: saved } = decision.data;
    await transaction.replace('workKinds', id, saved);
    const line = {
      schoolId,
      byMemberId,
      atMs,
      act: 'saveWorkKind',
      subject: kind,
      before: newest,
      after: form,
      reason: '',
    };
    await transaction.add('audits', auditId(line, String(form.version)), line);
    return accept(form);
  });
}

function standingKind(schoolId: string, kind: string, catalogue: Catalogue): SchoolKind | null {
  const versions = (catalogue.get(kind) ?? []).filter(({ version }) => version > 0);
  return versions.length === 0 ? null : { schoolId, kind, versions };
}

function takenNames(catalogue: Catalogue, kind: string): string[] {
  return [...catalogue.keys()].flatMap((other) => {
    const form = other === kind ? null : newestForm(catalogue, other);
    return form === null || form.retired ? [] : [form.name];
  });
}

function clean(draft: KindDraft): KindDraft {
  const tidy = (text: string) => cleanText(text).trim();
  return {
    ...draft,
    name: tidy(draft.name),
    parts: draft.parts.map((part) => ({ ...part, name: tidy(part.name), hint: tidy(part.hint) })),
  };
}

function wordsOf({ name, parts }: KindDraft): string {
  return [name, ...parts.flatMap((part) => [part.name, part.hint])].filter((word) => word !== '').join('\n');
}
