import type { ConductCase } from '@/contract/conduct';
import type { Caller } from '@/contract/policy';
import { isDisputable, isHeard } from '@/domain/ledger/conduct/hearing';
import { penaltyRangeOf } from '@/domain/ledger/conduct/penalty';
import type { ConductReport, ConductRound } from '@/domain/ledger/conduct/report';
import { type ConductEyes, judgesOf } from '@/domain/ledger/conduct/right';
import { actTitles, conductTitle, evidenceNote, stateText, waitText } from '@/domain/ledger/conduct/words';
import { visiblePhotos } from '@/domain/sharing/shared-photos';
import { groupNamer, nameOf, namer } from '../../_shared/names';
import { photoLinks } from '../../_shared/photo-files';
import { readConductRounds, readJudges } from '../../_shared/repositories/conduct';
import { findMember, readNamesOf } from '../../_shared/repositories/members';
import { findRuleBook } from '../../_shared/repositories/rule-books';
import { findSchool, findTerm } from '../../_shared/repositories/schools';
import { findTermEnd } from '../../_shared/repositories/term-ends';

/** A report as this reader sees it. What the person said in answer is theirs and whoever decides's, not the reporter's. */
export async function viewFor(
  report: ConductReport,
  eyes: ConductEyes,
  caller: Caller,
  now: number,
): Promise<ConductCase> {
  const { schoolId, termId, reportId, files } = report;
  const photos = visiblePhotos(report.photos, eyes === 'reporter').map(({ fileId }) => fileId);
  const [rounds, people, about, school, term, termEnd, links] = await Promise.all([
    readConductRounds(report),
    readJudges(schoolId),
    findMember(schoolId, report.aboutMemberId),
    findSchool(schoolId),
    findTerm(schoolId, termId),
    findTermEnd({ schoolId, termId }),
    photoLinks([...photos, ...files.map(({ fileId }) => fileId)]),
  ]);
  const act = actOf(report, eyes, judgesOf(report, people).includes(caller.memberId), {
    isHeard: isHeard(report, now),
    isDisputable: isDisputable(termEnd, now),
  });
  const book = act === 'decide' && term !== null ? await findRuleBook(term) : null;
  const nameOfMember = namer(
    await readNamesOf(schoolId, [report.byMemberId, ...rounds.map(({ byMemberId }) => byMemberId)]),
  );
  return {
    reportId,
    nextRound: report.rounds,
    title: conductTitle(report),
    day: report.training.day,
    name: nameOf(about),
    group: groupNamer(school)(about?.researchGroupId ?? ''),
    reporter: nameOfMember(report.byMemberId),
    receivedAtMs: report.receivedAtMs,
    state: report.state,
    stateText: stateText(report.state, isHeard(report, now)),
    account: report.account,
    evidence: report.evidence,
    photoUrls: photos.flatMap((fileId) => links.get(fileId) ?? []),
    files: files.map(({ name, sizeBytes, fileId }) => ({ name, sizeBytes, url: links.get(fileId) ?? null })),
    evidenceNote: evidenceNote(report, eyes),
    steps: rounds.filter(({ n }) => n > 0).map((round) => stepView(round, eyes, nameOfMember)),
    eyes,
    act,
    waitText: waitText(report, eyes, act, { now, isBound: (about?.boundAtMs ?? null) !== null }),
    range: book === null ? null : penaltyRangeOf(book),
  };
}

function actOf(
  { state }: ConductReport,
  eyes: ConductEyes,
  isJudge: boolean,
  stands: { readonly isHeard: boolean; readonly isDisputable: boolean },
): ConductCase['act'] {
  if (eyes === 'about') {
    if (state === 'reported') return 'answer';
    return state === 'penalised' && stands.isDisputable ? 'appeal' : null;
  }
  if (!isJudge) return null;
  if (state === 'appealed') return 'decideAppeal';
  return stands.isHeard ? 'decide' : null;
}

function stepView(
  { act, byMemberId, atMs, words, creditsHundredths, aboutMemberId }: ConductRound,
  eyes: ConductEyes,
  nameOfMember: (memberId: string) => string,
): ConductCase['steps'][number] {
  const isPersons = byMemberId === aboutMemberId;
  const amount = creditsHundredths === null ? '' : ` ${creditsHundredths / 100} 学分`;
  return {
    title: `${actTitles[act]}${amount}`,
    by: nameOfMember(byMemberId),
    atMs,
    words: isPersons && eyes === 'reporter' ? '' : words,
  };
}
