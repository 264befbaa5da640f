import type { Element, Raw, RawLists, TermFault } from './raw-term';
import { isDay } from './term-schema';

/**
 * Whether the parts of a term file fit each other: ids, references, contradictions. Looks at what is there even where an
 * element has other faults, so that all of them are named at once.
 */
export function crossFaults(
  lists: RawLists,
  itemIds: readonly string[] | undefined,
  term: unknown,
): TermFault[] {
  return [
    ...termFaults(term),
    ...repeatedIds(lists.groups),
    ...lists.groups.flatMap((group) => groupFaults(group, lists.groups)),
    ...repeatedIds(lists.teachers),
    ...teacherFaults(lists, itemIds),
    ...repeatedIds(lists.sessions),
    ...repeatedIds(lists.facts),
    ...factFaults(lists),
    ...doubleAttendance(lists.facts),
  ];
}

function termFaults(term: unknown): TermFault[] {
  const { from, to } = (term ?? {}) as Raw;
  return isDay(from) && isDay(to) && to < from ? [{ path: 'term.to', message: '学期结束不能早于开始' }] : [];
}

function idsOf(elements: readonly Element[]): Set<unknown> {
  return new Set(elements.map(({ raw }) => raw.id).filter((id) => typeof id === 'string'));
}

function repeatedIds(elements: readonly Element[]): TermFault[] {
  const seen = new Set<unknown>();
  return elements.flatMap(({ path, raw }) => {
    if (typeof raw.id !== 'string') return [];
    if (seen.has(raw.id)) return [{ path: `${path}.id`, message: `编号 ${raw.id} 用过了，请换一个` }];
    seen.add(raw.id);
    return [];
  });
}

/** A fault when the key is written and names nothing known. */
function reference(
  { path, raw }: Element,
  key: string,
  known: ReadonlySet<unknown>,
  what: string,
): TermFault[] {
  const named = raw[key];
  if (typeof named !== 'string' || named === '' || known.has(named)) return [];
  return [{ path: `${path}.${key}`, message: `没有编号是 ${named} 的${what}` }];
}

function groupFaults(group: Element, groups: readonly Element[]): TermFault[] {
  const { path, raw } = group;
  if (typeof raw.rankWith !== 'string') return [];
  const target = groups.find((each) => each.raw.id === raw.rankWith);
  if (raw.rankWith === raw.id) return [{ path: `${path}.rankWith`, message: '一个组不能和自己一起排名' }];
  if (typeof target?.raw.rankWith === 'string')
    return [{ path: `${path}.rankWith`, message: '那个组已经和别的组一起排名，请直接写那一个组' }];
  return reference(group, 'rankWith', idsOf(groups), '教研组');
}

function teacherFaults({ teachers, groups }: RawLists, itemIds: readonly string[] | undefined): TermFault[] {
  const groupIds = idsOf(groups);
  return teachers.flatMap((teacher) => {
    const { path, raw } = teacher;
    const items: unknown[] = Array.isArray(raw.notApplicable) ? raw.notApplicable : [];
    const unknown = items.flatMap((item, index) => {
      if (typeof item !== 'string' || (itemIds?.includes(item) ?? true)) return [];
      return [{ path: `${path}.notApplicable[${index}]`, message: `这份细则没有考核项 ${item}` }];
    });
    return [...reference(teacher, 'groupId', groupIds, '教研组'), ...unknown];
  });
}

function factFaults({ groups, teachers, sessions, facts }: RawLists): TermFault[] {
  const known = { groups: idsOf(groups), teachers: idsOf(teachers), sessions: idsOf(sessions) };
  const factById = new Map(facts.map((fact) => [fact.raw.id, fact.raw]));
  const reversed = new Set<unknown>();
  return facts.flatMap((fact) => {
    const { raw } = fact;
    switch (raw.kind) {
      case 'reversal':
        return reversalFaults(fact, factById, reversed);
      case 'groupBonus':
        return [...bonusFaults(fact), ...reference(fact, 'groupId', known.groups, '教研组')];
      case 'attendance':
        return [
          ...reference(fact, 'teacherId', known.teachers, '教师'),
          ...reference(fact, 'sessionId', known.sessions, '培训'),
          ...flagFaults(fact),
        ];
      case 'cascadeTraining':
        return [...reference(fact, 'teacherId', known.teachers, '教师'), ...heldFaults(fact)];
      default:
        return reference(fact, 'teacherId', known.teachers, '教师');
    }
  });
}

function reversalFaults(
  { path, raw }: Element,
  factById: ReadonlyMap<unknown, Raw>,
  reversed: Set<unknown>,
): TermFault[] {
  const { of } = raw;
  if (typeof of !== 'string' || of === '') return [];
  const target = factById.get(of);
  const fault = (message: string) => [{ path: `${path}.of`, message }];
  if (target === undefined) return fault(`没有编号是 ${of} 的记录`);
  if (target.kind === 'reversal') return fault('冲销不能再冲销，请把对的记录重新写一条');
  if (reversed.has(of)) return fault(`记录 ${of} 已经冲销过了`);
  reversed.add(of);
  return [];
}

function bonusFaults({ path, raw }: Element): TermFault[] {
  const both = raw.groupId !== undefined && raw.prepGroupId !== undefined;
  if (both) return [{ path: `${path}.prepGroupId`, message: '教研组和备课组只写一个' }];
  const neither = raw.groupId === undefined && raw.prepGroupId === undefined;
  return neither ? [{ path: `${path}.groupId`, message: '请写加分的教研组或备课组' }] : [];
}

const absenceFlags = ['excused', 'protected', 'madeUp'] as const;
const presenceFlags = ['late', 'leftEarly', 'absentMidway'] as const;

function flagFaults({ path, raw }: Element): TermFault[] {
  const wrong = raw.status === 'present' ? absenceFlags : raw.status === 'absent' ? presenceFlags : [];
  const message = raw.status === 'present' ? '到场的人没有这个标记' : '没到场的人没有这个标记';
  const misplaced = wrong
    .filter((flag) => raw[flag] === true)
    .map((flag) => ({ path: `${path}.${flag}`, message }));
  const unexcused = raw.status === 'absent' && raw.protected === true && raw.excused !== true;
  return unexcused
    ? [...misplaced, { path: `${path}.protected`, message: '受保护的假也是请假，请同时写 "excused": true' }]
    : misplaced;
}

function heldFaults({ path, raw }: Element): TermFault[] {
  const { returnedOn, heldOn } = raw;
  return isDay(returnedOn) && isDay(heldOn) && heldOn < returnedOn
    ? [{ path: `${path}.heldOn`, message: '二次培训不能早于返校' }]
    : [];
}

/** An attendance fact is the final record of its teacher and session: only one of them may stand. */
function doubleAttendance(facts: readonly Element[]): TermFault[] {
  const reversed = new Set(facts.filter(({ raw }) => raw.kind === 'reversal').map(({ raw }) => raw.of));
  const seen = new Set<string>();
  return facts.flatMap(({ path, raw }) => {
    const { teacherId, sessionId } = raw;
    if (raw.kind !== 'attendance' || reversed.has(raw.id)) return [];
    if (typeof teacherId !== 'string' || typeof sessionId !== 'string') return [];
    const key = JSON.stringify([teacherId, sessionId]);
    if (seen.has(key))
      return [{ path: `${path}.sessionId`, message: '这位教师这次培训已有一条记录，请冲销一条' }];
    seen.add(key);
    return [];
  });
}
