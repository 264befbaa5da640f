import type { ConductLine, conductActions } from '@/contract/conduct';
import { governor, superior } from '@/contract/policy';
import { isHeard } from '@/domain/ledger/conduct/hearing';
import { eyesOf, judgesOf } from '@/domain/ledger/conduct/right';
import { conductTitle, stateText } from '@/domain/ledger/conduct/words';
import { accept } from '@/domain/refusal';
import type { Handler } from '../../_shared/entry';
import { namer } from '../../_shared/names';
import {
  type ConductSummary,
  readConduct,
  readConductOf,
  readJudges,
} from '../../_shared/repositories/conduct';
import { readNamesOf } from '../../_shared/repositories/members';

/** As many as a list looks back over. */
const MOST = 100;

/** What waits for the caller, is about the caller, or was reported by the caller; nothing of anybody else. */
export const conductDesk: Handler<typeof conductActions.conductDesk> = async ({ caller, now }) => {
  const { schoolId, memberId } = caller;
  const decides = governor.allows(caller);
  const [about, by, all, people] = await Promise.all([
    readConductOf(schoolId, { aboutMemberId: memberId }),
    readConductOf(schoolId, { byMemberId: memberId }),
    decides ? readConduct(schoolId) : [],
    decides ? readJudges(schoolId) : [],
  ]);
  const waits = (report: ConductSummary) => judgesOf(report, people).includes(memberId);
  const isOther = (report: ConductSummary) =>
    !waits(report) && report.byMemberId !== memberId && eyesOf(caller, report, people) === 'judge';
  const names = await readNamesOf(
    schoolId,
    [...about, ...by, ...all].map(({ aboutMemberId }) => aboutMemberId),
  );
  const nameOf = namer(names);
  const line = (report: ConductSummary): ConductLine => ({
    reportId: report.reportId,
    title: conductTitle(report),
    name: nameOf(report.aboutMemberId),
    stateText: stateText(report.state, isHeard(report, now)),
    receivedAtMs: report.receivedAtMs,
    day: report.training.day,
  });
  return accept({
    toDecide: newest(all.filter(waits)).reverse().map(line),
    mine: newest(about).map(line),
    reported: newest(by).map(line),
    others: newest(all.filter(isOther)).map(line),
    mayReport: superior.allows(caller),
  });
};

function newest(reports: readonly ConductSummary[]): ConductSummary[] {
  return [...reports].sort((a, b) => b.receivedAtMs - a.receivedAtMs).slice(0, MOST);
}
