import type { Json } from './json-document';

/** A lawful term file with one fact of every kind and a teacher without any, as a school would write it by hand. */
export const soundDocument: Json = {
  term: { id: '2025-1', from: '2025-09-01', to: '2026-01-31', asOf: '2025-12-01' },
  groups: [
    { id: 'g1', name: '语文组', excellentPercent: 35, rankWith: 'g2' },
    { id: 'g2', name: '数学组' },
    { id: 'g3', name: '英语组' },
  ],
  teachers: [
    {
      id: 't1',
      name: '教师甲',
      groupId: 'g1',
      prepGroupId: 'p1',
      joinedOn: '2025-09-01',
      leftOn: '2026-01-10',
      ranked: true,
      notApplicable: ['participation'],
    },
    { id: 't2', name: '教师乙', groupId: 'g2' },
    { id: 't3', name: '教师丙', groupId: 'g2' },
  ],
  sessions: [{ id: 's1', title: '复述课怎样教', date: '2025-09-12', hours: 3, required: true }],
  facts: [
    { id: 'f0', kind: 'attendance', teacherId: 't1', sessionId: 's1', status: 'present', late: false },
    { id: 'f1', kind: 'attendance', teacherId: 't2', sessionId: 's1', status: 'absent', excused: true },
    { id: 'f2', kind: 'work', teacherId: 't1', work: 'insightEssay', missingParts: 1, lowQuality: 0 },
    {
      id: 'f3',
      kind: 'cascadeTraining',
      teacherId: 't1',
      returnedOn: '2025-09-30',
      heldOn: '2025-10-11',
      extendedTo: '2025-10-15',
      credits: 2.4,
    },
    { id: 'f4', kind: 'penalty', teacherId: 't1', credits: 5, reason: '无故缺席市级培训' },
    { id: 'f5', kind: 'service', teacherId: 't1', credits: 2 },
    { id: 'f6', kind: 'award', teacherId: 't1', family: 'contest', level: 'city', place: 2 },
    { id: 'f7', kind: 'groupBonus', groupId: 'g1', points: 1 },
    { id: 'f8', kind: 'taskMissed', teacherId: 't1', task: '填写登记表', excused: false },
    { id: 'f9', kind: 'workMissing', teacherId: 't1', work: 'readingNote' },
    { id: 'f10', kind: 'inspection', teacherId: 't1', tier: 'good' },
    { id: 'f11', kind: 'reversal', of: 'f4', reason: '查无此事' },
  ],
};
