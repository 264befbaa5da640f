import { submission } from '@/contract/submission';
import { serve } from '../_shared/entry';
import { cleanPieces } from './clean-pieces';
import { comment, withdrawComment } from './conversation/comment';
import { talk, talkUnread } from './conversation/talk';
import { decide } from './decide';
import { decideBatch } from './decide-batch';
import { delegations } from './delegations';
import { duties } from './duties';
import { changeDuty } from './duty-series/change-duty';
import { dutyPlan, dutySeries } from './duty-series/duty-plan';
import { planDuties } from './duty-series/plan-duties';
import { stopSeries } from './duty-series/stop-series';
import { earlier } from './earlier';
import { forms } from './forms';
import { groupDuties } from './group-duties';
import { guidanceDesk } from './guidance/desk';
import { endGuidance } from './guidance/end';
import { guidances } from './guidance/entries';
import { guide } from './guidance/guide';
import { guidedPiece } from './guidance/guided-piece';
import { inviteExpert } from './guidance/invite';
import { handedInView } from './handed-in-view';
import { closeInspection } from './inspections/close-inspection';
import { inspection, inspections } from './inspections/desk';
import { markNotebooks } from './inspections/mark-notebooks';
import { openInspection } from './inspections/open-inspection';
import { ownInspections, putNotebookPhotos } from './inspections/own-inspections';
import { reopenInspection } from './inspections/reopen-inspection';
import { commend } from './library/commend';
import { library } from './library/library';
import { libraryPiece } from './library/library-piece';
import { setShares } from './library/set-shares';
import { likeness } from './likeness/likeness';
import { mediaChecked } from './media-checked';
import { endDelegation, nameDelegate } from './name-delegate';
import { open } from './open';
import { queue } from './queue';
import { review } from './review';
import { saveDraft } from './save-draft';
import { readSignal } from './signal';
import { submit } from './submit';
import { sweep } from './sweep';
import { version } from './version';
import { withdraw } from './withdraw';
import { saveWorkKind } from './work-kinds/save-work-kind';
import { workKinds } from './work-kinds/work-kinds';

export const main = serve(
  submission,
  {
    duties,
    groupDuties,
    open,
    forms,
    earlier,
    version,
    withdraw,
    saveDraft,
    submit,
    queue,
    review,
    decide,
    cleanPieces,
    decideBatch,
    handedIn: handedInView,
    delegations,
    nameDelegate,
    endDelegation,
    likeness,
    guidanceDesk,
    inviteExpert,
    endGuidance,
    guidances,
    guidedPiece,
    guide,
    talk,
    talkUnread,
    comment,
    withdrawComment,
    library,
    libraryPiece,
    setShares,
    commend,
    sweep,
    mediaChecked,
    workKinds,
    saveWorkKind,
    dutyPlan,
    planDuties,
    dutySeries,
    stopSeries,
    changeDuty,
    inspections,
    inspection,
    openInspection,
    markNotebooks,
    closeInspection,
    reopenInspection,
    ownInspections,
    putNotebookPhotos,
  },
  readSignal,
);
