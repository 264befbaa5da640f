import { ledGroups } from '../attendance/plan-right';
import type { Group, Member } from '../people/member';
import { refusalsOf } from '../refusal';

/** What a call was compiled into: the state of the latest compiling, written together with its Resource. */
export interface Booklet {
  readonly resourceId: string;
  readonly title: string;
  readonly summary: string;
  /** In order. */
  readonly parts: readonly { readonly entryId: string; readonly heading: string }[];
  /** How often it was compiled; two who compile at once are told apart by it. */
  readonly revision: number;
  readonly byMemberId: string;
  readonly compiledAtMs: number;
}

/** A call for small finds (小细节大问题, 课堂巧招). One document, `SCHOOL:CALL`. */
export interface CollectionCall {
  readonly schoolId: string;
  /** `MEMBER-KEY` */
  readonly callId: string;
  readonly title: string;
  /** What is asked for. */
  readonly ask: string;
  /** Whom it asks; null: the whole school. */
  readonly groupId: string | null;
  /** Its last moment: the end of a day, or when it was closed early. */
  readonly untilMs: number;
  readonly byMemberId: string;
  readonly openedAtMs: number;
  readonly changedAtMs: number;
  readonly booklet: Booklet | null;
}

export const collectionRefusals = {
  notYourGroup: '您可以向自己带的组征集；向全校征集请找教务处。',
  dayPassed: '截止的日子已经过去，请选今天或以后的一天。',
  tooFar: '截止的日子太远，请选半年以内的一天。',
  sentBefore: '这一份已经存过，内容和现在的不同。请返回列表刷新，再改那一份。',
  notYourCall: '这是别人发起的征集，由发起人和教务处来管。',
  notAsked: '这次征集不在您这边进行，请返回。',
  callClosed: '征集已经截止，写的还在手机里。可以请发起人延长几天，再来交。',
  stillOpen: '征集还没有截止。请先结束征集，再来编。',
  enoughEntries: '一次征集一人最多交 20 条，请先收回一条。',
  entryWithdrawn: '这一条已经收回。要再交，请重新写一条。',
  changedElsewhere: '这一份在别处改过了。请刷新看看，再改一次。',
  notYourEntry: '这一条是别人交的，请返回。',
  notYourFile: '这张照片不是您上传的，请重新选择。',
  fileMissing: '有照片没有传完，请重新传那一张。',
  wrongPhoto: '有一张不是照片，或超过 20 MB，请换一张。',
  notForBooklet: '有的条目作者已经收回，或不再同意编入。请刷新后看看，再编一次。',
  nothingChosen: '还没有选条目。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
} as const satisfies Record<string, string>;

export const collectionRefused = refusalsOf(collectionRefusals);

type Person = Pick<Member, 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId'>;

export function isClosed({ untilMs }: Pick<CollectionCall, 'untilMs'>, now: number): boolean {
  return now > untilMs;
}

/** Whom somebody may ask: the office the school or any group, a leader the groups they lead. */
export function mayOpenCallFor(person: Person, groupId: string | null, groups: readonly Group[]): boolean {
  const isOffice = person.roles.includes('academicAffairs');
  if (groupId === null) return isOffice;
  if (!groups.some((group) => group.groupId === groupId)) return false;
  return isOffice || ledGroups(person).includes(groupId);
}

/** Whether somebody is asked by it, and so may hand in. */
export function isAsked(person: Person, { groupId }: Pick<CollectionCall, 'groupId'>): boolean {
  return groupId === null || groupId === person.researchGroupId || groupId === person.prepGroupId;
}

/** Whoever is asked reads it; beside them whoever opened it, the office and the principal. */
export function mayReadCall(person: Person, call: Pick<CollectionCall, 'groupId' | 'byMemberId'>): boolean {
  return isAsked(person, call) || mayManageCall(person, call) || person.roles.includes('principal');
}

/** Whoever opened it, and the office. */
export function mayManageCall(person: Person, { byMemberId }: Pick<CollectionCall, 'byMemberId'>): boolean {
  return byMemberId === person.memberId || person.roles.includes('academicAffairs');
}

/** What others handed in is read when it has closed; before that by whoever opened it alone. */
export function mayReadEntries(
  person: Person,
  call: Pick<CollectionCall, 'groupId' | 'byMemberId' | 'untilMs'>,
  now: number,
): boolean {
  if (call.byMemberId === person.memberId) return true;
  return isClosed(call, now) && mayReadCall(person, call);
}
