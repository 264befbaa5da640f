import * as v from 'valibot';
import type { Group, Member, School } from '@/domain/people/member';
import { roles } from '@/domain/people/role';
import { action, functionContract, replying } from './action';
import { fileId, id, nothing, reason } from './fields';
import { member as anyMember, anyone, internal, office } from './policy';

export interface MemberProfile {
  readonly schoolId: string;
  readonly memberId: string;
  readonly name: string;
  readonly roles: Member['roles'];
  readonly researchGroup: string;
  readonly prepGroup: string | null;
}

export type Me =
  | { readonly kind: 'guest' }
  | {
      readonly kind: 'member';
      readonly profile: MemberProfile;
      readonly school: Pick<School, 'name' | 'officeLabel' | 'isDemo'>;
      readonly serverNowMs: number;
    };

export interface RosterEntry {
  readonly memberId: string;
  readonly name: string;
  readonly campus: string;
  readonly researchGroupId: string;
  readonly prepGroupId: string | null;
  readonly roles: Member['roles'];
  readonly boundAtMs: number | null;
}

export interface RosterReply {
  readonly school: Pick<School, 'name' | 'campuses' | 'groups' | 'officeLabel'>;
  readonly entries: readonly RosterEntry[];
}

export interface BindingCode {
  readonly memberId: string;
  readonly name: string;
  readonly group: string;
  /** Eight characters, shown as `7K2M-9QXD`. */
  readonly code: string;
  readonly expiresAtMs: number;
}

export interface RosterImportReply {
  readonly applied: boolean;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Groups and campuses that the school does not have yet and that the caller must confirm. */
  readonly newGroups: readonly Omit<Group, 'groupId'>[];
  readonly newCampuses: readonly string[];
}

export const member = functionContract('member', {
  /** Who am I here? Answers `guest` to an unbound WeChat account. */
  me: action({ input: nothing, who: anyone, refusals: [], ...replying<Me>() }),

  /** Binds the caller's WeChat account to the person the one-time code was issued for. Sending it again answers the same. */
  bind: action({
    input: v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) }),
    who: anyone,
    refusals: ['codeUnknown', 'codeUsed', 'codeExpired', 'alreadyBound', 'slowDown'],
    ...replying<Me>(),
  }),

  /** Everybody of the school with role and binding, for the office. */
  roster: action({ input: nothing, who: office, refusals: [], ...replying<RosterReply>() }),

  /**
   * Reads an uploaded roster workbook. With `confirmNew: false` unknown groups and campuses are faults with their rows;
   * with true they are added to the school. Any fault: nothing is loaded. `dryRun` checks and counts only.
   */
  importRoster: action({
    input: v.strictObject({ fileId, confirmNew: v.boolean(), dryRun: v.boolean() }),
    who: office,
    refusals: ['notAWorkbook', 'fileTooLarge', 'rosterFaults', 'notYourFile'],
    ...replying<RosterImportReply>(),
  }),

  /** One-time binding codes for the given people (already bound ones are left out). A new code voids the person's earlier one. */
  issueCodes: action({
    input: v.strictObject({ memberIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(500)) }),
    who: office,
    refusals: [],
    ...replying<{ readonly codes: readonly BindingCode[] }>(),
  }),

  /** The codes that are out and still good, so that the list can be printed again. */
  outstandingCodes: action({
    input: nothing,
    who: office,
    refusals: [],
    ...replying<{ readonly codes: readonly BindingCode[] }>(),
  }),

  /** The outstanding codes as a workbook to print: a private file with a short-lived link. */
  codesWorkbook: action({
    input: nothing,
    who: office,
    refusals: ['nothingToPrint'],
    ...replying<{ readonly url: string; readonly fileName: string }>(),
  }),

  /** Frees a person from the WeChat account it is bound to (new phone number, wrong person), so that a new code works. */
  releaseBinding: action({
    input: v.strictObject({ memberId: id, reason }),
    who: office,
    refusals: ['notBound', 'lastOffice'],
    ...replying<RosterEntry>(),
  }),

  /** Gives a person exactly these roles. The last bound office account can not lose its role. */
  setRoles: action({
    input: v.strictObject({
      memberId: id,
      roles: v.pipe(v.array(v.picklist(roles)), v.minLength(1), v.maxLength(7)),
      reason,
    }),
    who: office,
    refusals: ['lastOffice'],
    ...replying<RosterEntry>(),
  }),

  /** Founds a school with its first office person and answers that person's binding code. Run by the deployer; the same twice answers the same. */
  foundSchool: action({
    input: v.strictObject({
      schoolId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,24}$/)),
      name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40)),
      officeLabel: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(10)),
      officeName: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(20)),
      isDemo: v.boolean(),
    }),
    who: internal,
    refusals: ['schoolExists'],
    ...replying<{ readonly code: BindingCode }>(),
  }),

  /** Export of what is kept about the caller: profile and binding. The ledger's part is `ledger.mine`. */
  profile: action({ input: nothing, who: anyMember, refusals: [], ...replying<RosterEntry>() }),
});
