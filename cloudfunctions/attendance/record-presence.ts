import type { attendance } from '@/contract/attendance';
import { decidePresence } from '@/domain/attendance/decide-office-entry';
import type { Handler } from '../_shared/entry';
import { postEntry } from './post-entry';

export const recordPresence: Handler<typeof attendance.actions.recordPresence> = ({ caller, now }, input) =>
  postEntry(caller, now, input, (entry) => decidePresence({ ...entry, late: input.late }));
