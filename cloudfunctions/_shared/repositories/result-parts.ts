import { isSuperseded } from '@/domain/ledger/term-end/computation';
import type { FrozenStatement, TermResult } from '@/domain/ledger/term-end/result';
import type { ComputationKey, TermEnd } from '@/domain/ledger/term-end/term-end';
import { inBatches } from '../batches';
import { documentId, getDocument, insertOnce, readAll, removeDocument } from '../documents';
import type { TermKey } from './term-ends';

/** A hundred results are about 60 KB, a statement with two hundred postings as much: far below the cloud's 1 MB. */
const RESULTS_A_PART = 100;
export const STATEMENTS_A_PART = 5;
const AT_ONCE = 4;

interface Part<People> {
  readonly people: readonly People[];
}

function resultPartId({ schoolId, termId }: TermKey, n: number, part: number): string {
  return documentId(schoolId, termId, n, part);
}

function statementPartId({ schoolId, termId }: TermKey, n: number, part: number): string {
  return documentId(schoolId, termId, n, `s${part}`);
}

/** Keeps the results of computation `n`; answers the first member id of each part. */
export async function writeResults(
  term: TermKey,
  n: number,
  results: readonly TermResult[],
): Promise<string[]> {
  const parts = inParts(results, RESULTS_A_PART);
  await writeParts(parts, term, n, resultPartId);
  return parts.map(([first]) => first?.memberId ?? '');
}

/** Keeps what the last computation says of everybody, from which the statements are then written one by one. */
export function writeStatementParts(
  term: TermKey,
  n: number,
  statements: readonly FrozenStatement[],
): Promise<void> {
  return writeParts(inParts(statements, STATEMENTS_A_PART), term, n, statementPartId);
}

/** Everybody's results of one computation, in the order of the roster. */
export async function readResults(term: TermKey, key: ComputationKey | null): Promise<TermResult[]> {
  if (key === null) return [];
  const parts = Array.from({ length: key.parts }, (_, part) => part);
  return (await inBatches(parts, AT_ONCE, (part) => readResultPart(term, key.n, part))).flat();
}

export function readResultPart(term: TermKey, n: number, part: number): Promise<readonly TermResult[]> {
  return readPart<TermResult>(resultPartId(term, n, part));
}

export function readStatementPart(
  term: TermKey,
  n: number,
  part: number,
): Promise<readonly FrozenStatement[]> {
  return readPart<FrozenStatement>(statementPartId(term, n, part));
}

/** Clears away the drafts of computations that nobody will look at any more. Done twice or by two at once it is the same. */
export async function clearSuperseded(termEnd: TermEnd): Promise<void> {
  const { schoolId, termId } = termEnd;
  const drafts = await readAll<{ readonly n: number }>('resultDrafts', { schoolId, termId }, { n: true });
  const superseded = drafts.filter(({ n }) => isSuperseded(n, termEnd));
  await inBatches(superseded, AT_ONCE, ({ _id }) => removeDocument('resultDrafts', _id));
}

async function writeParts<People>(
  parts: readonly (readonly People[])[],
  { schoolId, termId }: TermKey,
  n: number,
  idOf: typeof resultPartId,
): Promise<void> {
  const numbered = parts.map((people, part) => ({ id: idOf({ schoolId, termId }, n, part), people }));
  await inBatches(numbered, AT_ONCE, ({ id, people }) =>
    insertOnce<Part<People> & TermKey & { readonly n: number }>('resultDrafts', id, {
      schoolId,
      termId,
      n,
      people,
    }),
  );
}

async function readPart<People>(id: string): Promise<readonly People[]> {
  const part = await getDocument<Part<People>>('resultDrafts', id);
  if (part === null) throw new Error(`the results ${id} are gone`);
  return part.people;
}

function inParts<People>(people: readonly People[], size: number): People[][] {
  const parts: People[][] = [];
  for (let from = 0; from < people.length; from += size) parts.push(people.slice(from, from + size));
  return parts;
}
