import { commonRefusals } from '@/contract/common-refusals';
import type { Message } from '@/domain/notice/message';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Question } from '@/domain/sharing/question';
import { type AuditLine, auditId } from '../audit';
import { command } from '../cloud';
import { documentId, getDocument, readAll, readDescending, type Stored, withoutId } from '../documents';
import { messageDocumentId } from '../inbox';
import { inTransaction } from '../transaction';

type Key = Pick<Question, 'schoolId' | 'tripId' | 'questionId'>;
type Place = Pick<Question, 'atMs' | 'tripId' | 'questionId'>;

/** All that a question holds. */
const whole = {
  schoolId: true,
  tripId: true,
  questionId: true,
  postId: true,
  memberId: true,
  text: true,
  atMs: true,
  carried: true,
  answer: true,
  withdrawnAtMs: true,
};

export function questionDocumentId({ schoolId, tripId, questionId }: Key): string {
  return documentId(schoolId, tripId, questionId);
}

export function findQuestion(key: Key): Promise<Stored<Question> | null> {
  return getDocument<Question>('questions', questionDocumentId(key));
}

/** What was asked on some trips (a hundred at most) and not withdrawn, oldest first. */
export async function readQuestionsOf(schoolId: string, tripIds: readonly string[]): Promise<Question[]> {
  if (tripIds.length === 0) return [];
  const found = await readAll<Question>('questions', {
    schoolId,
    tripId: tripIds.length === 1 ? tripIds[0] : command.in([...tripIds]),
    withdrawnAtMs: null,
  });
  return found.map(withoutId).sort(byMoment);
}

function byMoment(a: Question, b: Question): number {
  return a.atMs - b.atMs || (a.questionId < b.questionId ? -1 : 1);
}

/** At most `limit` questions of one person or on some trips, newest first. */
export async function readNewestQuestions(
  schoolId: string,
  of: { readonly memberId: string } | { readonly tripIds: readonly string[] },
  after: Place | null,
  limit: number,
): Promise<Question[]> {
  const narrowed = 'memberId' in of ? of : { tripId: command.in([...of.tripIds]) };
  const where = { schoolId, ...narrowed, withdrawnAtMs: null };
  const from = after && { value: after.atMs, id: questionDocumentId({ schoolId, ...after }) };
  return (await readDescending<Question>('questions', where, 'atMs', from, limit, whole)).map(withoutId);
}

/**
 * Changes a question in one transaction, together with the audit line and the messages of the change if it leaves any;
 * `decide` may be run again on a fresher question. What it returns unchanged is not written.
 */
export function changeQuestion<Code extends string>(
  key: Key,
  decide: (question: Question) => Result<Question, Code>,
  auditOf: (before: Question, after: Question) => AuditLine | null = () => null,
  messagesOf: (before: Question, after: Question) => readonly Message[] = () => [],
): Promise<Result<Question, Code | 'notFound'>> {
  const id = questionDocumentId(key);
  return inTransaction(async (transaction): Promise<Result<Question, Code | 'notFound'>> => {
    const stored = await transaction.get<Question>('questions', id);
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const before = withoutId(stored);
    const decided = decide(before);
    if (!decided.ok || decided.data === before) return decided;
    await transaction.replace('questions', id, decided.data);
    const line = auditOf(before, decided.data);
    if (line !== null) await transaction.add('audits', auditId(line, String(line.atMs)), line);
    for (const message of messagesOf(before, decided.data))
      await transaction.add('messages', messageDocumentId(message), message);
    return accept(decided.data);
  });
}
