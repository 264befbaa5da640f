import { formAt } from './catalogue';
import type { LedGroups, Reviewer } from './led-groups';
import type { Submission } from './submission';

/** The parts of a piece that decide who reviews it. */
export type Reviewable = Pick<
  Submission,
  | 'schoolId'
  | 'memberId'
  | 'researchGroupId'
  | 'prepGroupId'
  | 'authorLeads'
  | 'kind'
  | 'formVersion'
  | 'step'
  | 'passedOnBy'
>;

export type Level = 'preparation' | 'research' | 'office';

/** What a waiting piece waits for: whose decision, and whether that is the last one. */
export interface Stage {
  readonly levels: readonly Level[];
  /** `first`: of two; an approval passes the piece on. */
  readonly step: ReviewStep;
  /** Who may not, although they hold such an office: nobody decides both steps. */
  readonly except: readonly string[];
}

export type ReviewStep = 'only' | 'first' | 'second';

/**
 * Leaders decide within their own group; a preparation leader's own piece goes to the research group's leader, a research
 * group leader's and those of a group without a leader to the office. A kind with two levels asks the preparation group's
 * leader first and the next level then.
 */
export function stageOf(piece: Reviewable, led: LedGroups): Stage {
  const preparers = othersOf(piece, piece.prepGroupId === null ? [] : led.preparation.get(piece.prepGroupId));
  const leaders = othersOf(piece, led.research.get(piece.researchGroupId));
  const upper: Level = leaders.length > 0 ? 'research' : 'office';
  const once = (...levels: readonly Level[]): Stage => ({ levels, step: 'only', except: [] });
  if (piece.authorLeads === 'research') return once('office');
  if (piece.authorLeads === 'preparation') return once(upper);
  const isTwice = formAt(led.catalogue, piece.kind, piece.formVersion)?.twoLevels === true;
  if (isTwice && piece.step === 1) return secondStage(piece, led, leaders);
  if (preparers.length === 0) return once(upper);
  if (isTwice) return firstStage(piece, led, preparers, leaders);
  return leaders.length > 0 ? once('preparation', 'research') : once('preparation');
}

function firstStage(
  piece: Reviewable,
  led: LedGroups,
  preparers: readonly string[],
  leaders: readonly string[],
): Stage {
  const uppers = leaders.length > 0 ? leaders : othersOf(piece, led.office);
  // Who alone could take the second step leaves the first to others; where there are none, one step suffices.
  const [onlyUpper] = uppers.length === 1 ? uppers : [];
  const isFirst = preparers.some((memberId) => memberId !== onlyUpper);
  if (!isFirst) return { levels: ['preparation'], step: 'only', except: [] };
  return { levels: ['preparation'], step: 'first', except: onlyUpper === undefined ? [] : [onlyUpper] };
}

function secondStage(piece: Reviewable, led: LedGroups, leaders: readonly string[]): Stage {
  const except = piece.passedOnBy ?? [];
  const areLeft = (holders: readonly string[]) => holders.some((memberId) => !except.includes(memberId));
  if (areLeft(leaders)) return { levels: ['research'], step: 'second', except };
  // No leader but who passed it on: it goes one higher. Where nobody is left there either, it must not lie for ever.
  const isOfficeLeft = areLeft(othersOf(piece, led.office));
  return { levels: ['office'], step: 'second', except: isOfficeLeft ? except : [] };
}

/** Without the author, whom the roster may have made a leader after the piece was handed in. */
function othersOf({ memberId }: Pick<Reviewable, 'memberId'>, holders: readonly string[] = []): string[] {
  return holders.filter((holder) => holder !== memberId);
}

export function holds(reviewer: Reviewer, level: Level, piece: Reviewable): boolean {
  switch (level) {
    case 'office':
      return reviewer.roles.includes('academicAffairs');
    case 'research':
      return reviewer.roles.includes('groupLeader') && reviewer.researchGroupId === piece.researchGroupId;
    case 'preparation':
      return (
        reviewer.roles.includes('prepLeader') &&
        reviewer.prepGroupId !== null &&
        reviewer.prepGroupId === piece.prepGroupId
      );
  }
}
