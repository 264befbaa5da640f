import * as v from 'valibot';
import { leaveKindIds } from '@/domain/attendance/leave-kind';
import { id } from './fields';

const excused = v.strictObject({ as: v.literal('excused'), leaveKind: v.nullable(v.picklist(leaveKindIds)) });

/** What a host enters for one person; fits `HostEntry`. */
export const hostEntry = v.variant('as', [
  v.strictObject({ as: v.picklist(['present', 'late', 'absent', 'leftEarly', 'absentMidway']) }),
  excused,
  v.strictObject({ as: v.literal('leftAt'), atMs: v.pipe(v.number(), v.integer()) }),
]);

/** One line of a paper sheet. */
export const sheetRow = v.strictObject({
  memberId: id,
  entry: v.variant('as', [v.strictObject({ as: v.picklist(['present', 'late', 'absent']) }), excused]),
});
