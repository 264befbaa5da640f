import type { inspectionActions, OwnInspection } from '@/contract/inspections';
import type { Caller } from '@/contract/policy';
import { accept, type Result } from '@/domain/refusal';
import type { Inspection } from '@/domain/submission/inspection/inspection';
import { blankEntry, withOwnPhotos } from '@/domain/submission/inspection/inspection-entry';
import { inspectionRefused } from '@/domain/submission/inspection/inspection-refusals';
import { inspectedWords } from '@/domain/submission/inspection/inspection-words';
import { closedMark } from '@/domain/submission/inspection/seal-entry';
import type { Context, Handler } from '../../_shared/entry';
import { namer } from '../../_shared/names';
import {
  entryWithin,
  findInspection,
  inspectionWithin,
  readEntriesOf,
  readInspections,
  writeEntry,
} from '../../_shared/repositories/inspections';
import { readNamesOf } from '../../_shared/repositories/members';
import { findCurrentTerm } from '../../_shared/repositories/schools';
import { inTransaction } from '../../_shared/transaction';
import { addedPhotos } from './notebook-photos';
import { askAboutEntry, recheckOwn } from './recheck-entries';
import { photoShower, uploadPathOf } from './round-view';

/** The caller's own notebooks of the running term. A mark is told when its round is closed, not before. */
export const ownInspections: Handler<typeof inspectionActions.ownInspections> = (context) =>
  ownRounds(context);

async function ownRounds({
  caller,
  openId,
  now,
}: Context<Caller>): Promise<Result<{ readonly rounds: OwnInspection[] }, 'noTerm'>> {
  const { schoolId, memberId } = caller;
  const term = await findCurrentTerm(schoolId);
  if (term === null) return inspectionRefused('noTerm');
  const [all, entries] = await Promise.all([
    readInspections(schoolId, term.termId),
    readEntriesOf(schoolId, memberId),
  ]);
  await recheckOwn(entries, caller, openId, now);
  const mine = all
    .filter(({ inspectees }) => inspectees.some((inspectee) => inspectee.memberId === memberId))
    .sort((a, b) => b.openedAtMs - a.openedAtMs);
  const entryOf = new Map(entries.map((entry) => [entry.inspectionId, entry]));
  const [names, show] = await Promise.all([
    readNamesOf(
      schoolId,
      entries.flatMap(({ markedBy }) => (markedBy === null ? [] : [markedBy])),
    ),
    photoShower(
      caller,
      entries.flatMap(({ photos, ownPhotos }) => [...photos, ...ownPhotos]),
    ),
  ]);
  const nameOf = namer(names);
  const viewOf = (round: Inspection): OwnInspection => {
    const entry = entryOf.get(round.inspectionId) ?? blankEntry(round, memberId);
    const { inspectionId, title, kind, day, state } = round;
    return {
      inspectionId,
      title,
      kind,
      what: inspectedWords(round),
      day,
      result:
        state === 'closed'
          ? {
              mark: closedMark(round, entry),
              word: entry.word,
              photos: entry.photos.map(show),
              by: entry.markedBy === null ? '' : nameOf(entry.markedBy),
            }
          : null,
      mayPut: state === 'open',
      ownPhotos: entry.ownPhotos.map(show),
      uploadPath: uploadPathOf(caller, inspectionId),
    };
  };
  return accept({ rounds: mine.map(viewOf) });
}

/** Puts pictures of the own notebook in: what storage has first, then the entry as it stands by then. */
export const putNotebookPhotos: Handler<typeof inspectionActions.putNotebookPhotos> = async (
  context,
  input,
) => {
  const { caller, openId, now } = context;
  const { schoolId, memberId } = caller;
  const found = await findInspection(schoolId, input.inspectionId);
  if (!found?.inspectees.some((inspectee) => inspectee.memberId === memberId))
    return inspectionRefused('notInspected');
  const entries = await readEntriesOf(schoolId, memberId);
  const before = entries.find(({ inspectionId }) => inspectionId === found.inspectionId);
  const added = await addedPhotos(caller, before?.ownPhotos ?? [], input.photos);
  if (!added.ok) return added;
  const written = await inTransaction(async (transaction) => {
    const inspection = (await inspectionWithin(transaction, found)) ?? found;
    const entry = await entryWithin(transaction, inspection, memberId);
    if (inspection.state !== 'open' || entry.sealedAtTurn !== null) return inspectionRefused('notOpen');
    const put = withOwnPhotos(entry, input.photos, now);
    await writeEntry(transaction, put);
    return accept(put);
  });
  if (!written.ok) return written;
  if (added.data.length > 0) await askAboutEntry(written.data, added.data, openId, now);
  const rounds = await ownRounds(context);
  return rounds.ok ? rounds : inspectionRefused('notInspected');
};
