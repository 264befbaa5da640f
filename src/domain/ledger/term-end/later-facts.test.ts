import { aTerm } from '@/testing/founded-school';
import { aCheckIn, aReversalOf, aSession } from '@/testing/session-builder';
import { cutoffAtMs } from '@/testing/term-end-builder';
import { aWorkFact } from '@/testing/work-builder';
import { laterFacts } from './later-facts';

test('what was recorded after the cut-off is listed, newest first, with the title of what it reversed', () => {
  const counted = aCheckIn({ recordedAtMs: cutoffAtMs });
  const reversal = { ...aReversalOf(counted), recordedAtMs: cutoffAtMs + 1 };
  const work = aWorkFact({ recordedAtMs: cutoffAtMs + 2 });
  const titles = { sessions: [aSession()], duties: aTerm().duties };
  expect(laterFacts([counted, reversal, work], cutoffAtMs, titles, (id) => `教师${id}`)).toEqual([
    { factId: work.factId, name: '教师m01', title: '十二月读书笔记，通过', recordedAtMs: cutoffAtMs + 2 },
    {
      factId: reversal.factId,
      name: '教师m01',
      title: '撤销：第 8 次研修「班主任带班与心理辅导」签到',
      recordedAtMs: cutoffAtMs + 1,
    },
  ]);
});
