import type { ConductRound } from '@/domain/ledger/conduct/report';
import { judgesOf } from '@/domain/ledger/conduct/right';
import { conductMessages } from '@/domain/notice/conduct-messages';
import type { Message } from '@/domain/notice/message';
import { addMessage } from './inbox';
import { findConduct, readJudges } from './repositories/conduct';

/** The messages that a step calls for. Who decides is told only while the report still waits for that step's answer. */
export async function messagesOfConduct(round: ConductRound): Promise<Message[]> {
  const [report, people] = await Promise.all([
    findConduct(round.schoolId, round.reportId),
    readJudges(round.schoolId),
  ]);
  const isLatest = report !== null && report.rounds === round.n + 1;
  return conductMessages(round, isLatest ? judgesOf(report, people) : []);
}

/** Tells whom a step concerns; the timer repairs what is missing. */
export async function tellOfConduct(round: ConductRound): Promise<void> {
  for (const message of await messagesOfConduct(round)) await addMessage(message);
}
