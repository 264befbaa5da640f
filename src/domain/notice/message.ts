export type MessageKind =
  | 'approved'
  | 'returned'
  | 'rejected'
  | 'guided'
  | 'commended'
  | 'guidanceAsked'
  | 'guidanceClosed'
  | 'handedInAgain'
  | 'commented'
  | 'reversed'
  | 'dueSoon'
  | 'dueToday'
  | 'groupDue'
  | 'checkedInByOffice'
  | 'leaveRecorded'
  | 'recorded'
  | 'claimAccepted'
  | 'attendanceRecorded'
  | 'madeUp'
  | 'leaveAsked'
  | 'leaveApproved'
  | 'leaveRefused'
  | 'makeUpHandedIn'
  | 'makeUpReturned'
  | 'sessionMoved'
  | 'sessionCancelled'
  | 'sessionRestored'
  | 'surveyOpened'
  | 'tripAsked'
  | 'tripApproved'
  | 'tripRefused'
  | 'tripChanged'
  | 'tripCancelled'
  | 'questionAsked'
  | 'questionCarried'
  | 'questionAnswered'
  | 'questionTakenDown'
  | 'postTakenDown'
  | 'tripPosted'
  | 'thanked'
  | 'conductReported'
  | 'conductAnswered'
  | 'conductDecided'
  | 'conductAppealed'
  | 'cascadeBooked'
  | 'cascadeExtended'
  | 'cascadeDue'
  | 'cascadePassed'
  | 'cascadeToJudge'
  | 'cascadeJudged'
  | 'noticeOpened'
  | 'noticeWithdrawn'
  | 'resultChanged'
  | 'appealAnswered'
  | 'resultFrozen'
  | 'bookChosen'
  | 'salonLinked'
  | 'callOpened'
  | 'collected'
  | 'resourceRecommended'
  | 'resourceRemoved'
  | 'reportSettled';

/**
 * An inbox message. Its id is made of whom it is for and what it is about, so that the command that adds it and the timer
 * that repairs a missing one meet the same document.
 */
export interface Message {
  readonly schoolId: string;
  readonly memberId: string;
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly createdAtMs: number;
  readonly readAtMs: number | null;
}
