import type { LibraryEntry } from '@/contract/library';
import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { type Catalogue, formOfPiece, newestForm } from '@/domain/submission/catalogue';
import { isInLibrary } from '@/domain/submission/library';
import { readDuties } from '../../_shared/duties-of-pieces';
import type { Handler } from '../../_shared/entry';
import { groupNamer, namer } from '../../_shared/names';
import { readShared } from '../../_shared/repositories/library';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import type { PieceSummary } from '../../_shared/repositories/submissions';
import { readCatalogue } from '../../_shared/repositories/work-kinds';

const PAGE = 50;

/** 校内好作品: what was approved and its authors share with the whole school. */
export const library: Handler<typeof submission.actions.library> = async ({ caller }, { kind, after }) => {
  const { schoolId } = caller;
  const [pieces, catalogue] = await Promise.all([
    readShared(schoolId, kind, after, PAGE),
    readCatalogue(schoolId),
  ]);
  const entries = await libraryEntries(schoolId, pieces.filter(isInLibrary), catalogue);
  const last = pieces.at(-1);
  const kinds = [...catalogue.keys()].map((each) => ({
    kind: each,
    name: newestForm(catalogue, each)?.name ?? '',
  }));
  return accept({
    entries,
    next:
      last === undefined || pieces.length < PAGE
        ? null
        : {
            commended: last.commendedAtMs !== null,
            submittedAtMs: last.submittedAtMs ?? 0,
            submissionId: last.submissionId,
          },
    kinds,
  });
};

export async function libraryEntries(
  schoolId: string,
  pieces: readonly PieceSummary[],
  catalogue: Catalogue,
): Promise<LibraryEntry[]> {
  const [names, school, duties] = await Promise.all([
    readNamesOf(
      schoolId,
      pieces.map(({ memberId }) => memberId),
    ),
    findSchool(schoolId),
    readDuties(schoolId, pieces),
  ]);
  const [personOf, groupOf] = [namer(names), groupNamer(school)];
  return pieces.map((piece) => ({
    submissionId: piece.submissionId,
    title: duties.get(piece.dutyId)?.title ?? '',
    kindName: formOfPiece(catalogue, piece)?.name ?? '',
    author: personOf(piece.memberId),
    group: groupOf(piece.researchGroupId),
    commended: piece.commendedAtMs !== null,
    characters: piece.characters,
    submittedAtMs: piece.submittedAtMs ?? 0,
  }));
}
