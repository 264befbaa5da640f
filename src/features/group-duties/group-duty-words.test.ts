import type { GroupDuty } from '@/contract/due-lists';
import { atSchoolTime } from '@/domain/term/school-day';
import { groupDutyWords } from './group-duty-words';

const duty: GroupDuty = {
  dutyId: 'd04',
  title: '十二月读书笔记',
  dueAtMs: atSchoolTime('2026-12-18', '18:00'),
  owed: 4,
  handedIn: 2,
  approved: 1,
  missing: null,
};

test.each([
  ['while it is not due', {}, { note: '已交 2 / 4，通过 1', value: '12月18日' }],
  [
    'when it is past',
    { missing: ['陈立', '吴敏'] },
    { note: '已交 2 / 4，通过 1。还没交：陈立、吴敏', chip: { text: '差 2 份', tone: 'amber' } },
  ],
  [
    'when all is there',
    { handedIn: 4, missing: [] },
    { note: '已交 4 / 4，通过 1', chip: { text: '交齐了', tone: 'ok', icon: 'check' } },
  ],
])('%s', (_case, changes, words) => {
  expect(groupDutyWords({ ...duty, ...changes })).toEqual({ title: '十二月读书笔记', ...words });
});
