import { scanCode } from '@/platform/scan';
import { checkIn } from './check-in';

/** The tap scans. Whether a code was read; the answer to it comes into the attempt. */
export async function scanAndCheckIn(sessionId: string): Promise<boolean> {
  const code = await scanCode();
  if (code === null) return false;
  void checkIn(sessionId, code);
  return true;
}
