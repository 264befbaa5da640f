import { attendance } from '@/contract/attendance';
import { serve } from '../_shared/entry';
import { acceptClaims } from './accept-claims';
import { checkIn } from './check-in';
import { closeSession } from './close-session';
import { importTermPlan } from './import-term-plan';
import { openSession } from './open-session';
import { session } from './own-view';
import { plan } from './plan';
import { projector } from './projector';
import { receipt } from './receipt';
import { recordLeave } from './record-leave';
import { recordPresence } from './record-presence';
import { sessionRoster } from './roster';

export const main = serve(attendance, {
  plan,
  session,
  checkIn,
  receipt,
  importTermPlan,
  openSession,
  closeSession,
  projector,
  sessionRoster,
  recordPresence,
  recordLeave,
  acceptClaims,
});
