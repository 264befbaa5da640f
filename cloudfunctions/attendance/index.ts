import { attendance } from '@/contract/attendance';
import { type SignalReader, serve } from '../_shared/entry';
import { acceptClaims } from './accept-claims';
import { afterSession } from './after-session';
import { answerRollCall } from './answer-roll-call';
import { askLeave } from './ask-leave';
import { awayQueue } from './away-queue';
import { bookCascade } from './book-cascade';
import { cancelSession, restoreSession } from './cancel-session';
import { cascadeSlots } from './cascade-slots';
import { checkIn } from './check-in';
import { checkOut } from './check-out';
import { closeSession } from './close-session';
import { closeSurvey } from './close-survey';
import { decideLeave, leaveToDecide } from './decide-leave';
import { decideMakeUp, makeUpToConfirm } from './decide-make-up';
import { editSession } from './edit-session';
import { enterAttendance } from './enter-attendance';
import { enterSheet } from './enter-sheet';
import { failedScans } from './failed-scans';
import { guestSession, registerGuest } from './guest';
import { closeGuestCard, guestDesk, openGuestCard } from './guest-desk';
import { handInMakeUp } from './hand-in-make-up';
import { importTermPlan } from './import-term-plan';
import { leaveChoices } from './leave-choices';
import { leaveRules, setLeaveRules } from './leave-rules';
import { makeUp, myMakeUps } from './make-up';
import { addMaterial, removeMaterial } from './materials';
import { moveSession } from './move-session';
import { myLeave, myLeaves, withdrawLeave } from './my-leaves';
import { offerMakeUp } from './offer-make-up';
import { openSession } from './open-session';
import { openSurvey } from './open-survey';
import { session } from './own-view';
import { paperSheet } from './paper-sheet';
import { plan } from './plan';
import { planSessions } from './plan-sessions';
import { plannedSession } from './planned-session';
import { planning } from './planning';
import { projector } from './projector';
import { receipt } from './receipt';
import { rejectClaim } from './reject-claim';
import { openRollCall } from './roll-call';
import { sessionRoster } from './roster';
import { saveSessionRecord } from './save-session-record';
import { sayCode } from './say-code';
import { sessionCard } from './session-card';
import { sessionRecord } from './session-record';
import { answerSurvey, survey } from './survey';
import { surveyDesk } from './survey-desk';
import { tidy } from './tidy';
import { withdrawEntry } from './withdraw-entry';

const readSignal: SignalReader = (event) => (event.Type === 'Timer' ? { action: 'tidy', input: {} } : null);

export const main = serve(
  attendance,
  {
    plan,
    session,
    checkIn,
    checkOut,
    answerRollCall,
    receipt,
    failedScans,
    tidy,
    importTermPlan,
    openSession,
    closeSession,
    projector,
    sessionRoster,
    enterAttendance,
    withdrawEntry,
    enterSheet,
    paperSheet,
    acceptClaims,
    rejectClaim,
    openRollCall,
    sayCode,
    leaveChoices,
    askLeave,
    myLeaves,
    myLeave,
    withdrawLeave,
    awayQueue,
    leaveToDecide,
    decideLeave,
    leaveRules,
    setLeaveRules,
    offerMakeUp,
    myMakeUps,
    makeUp,
    handInMakeUp,
    makeUpToConfirm,
    decideMakeUp,
    afterSession,
    sessionRecord,
    saveSessionRecord,
    survey,
    answerSurvey,
    surveyDesk,
    openSurvey,
    closeSurvey,
    guestSession,
    registerGuest,
    guestDesk,
    openGuestCard,
    closeGuestCard,
    planning,
    planSessions,
    plannedSession,
    editSession,
    moveSession,
    cancelSession,
    restoreSession,
    addMaterial,
    removeMaterial,
    sessionCard,
    cascadeSlots,
    bookCascade,
  },
  readSignal,
);
