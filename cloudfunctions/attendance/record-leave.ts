import type { attendance } from '@/contract/attendance';
import { decideLeave } from '@/domain/attendance/decide-office-entry';
import type { Handler } from '../_shared/entry';
import { postEntry } from './post-entry';

export const recordLeave: Handler<typeof attendance.actions.recordLeave> = ({ caller, now }, input) =>
  postEntry(caller, now, input, (entry) => decideLeave({ ...entry, protected: input.protected }));
