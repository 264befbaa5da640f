export type MessageKind =
  | 'approved'
  | 'returned'
  | 'rejected'
  | 'reversed'
  | 'checkedInByOffice'
  | 'leaveRecorded'
  | 'recorded'
  | 'claimAccepted'
  | 'noticeOpened'
  | 'noticeWithdrawn'
  | 'resultChanged'
  | 'appealAnswered'
  | 'resultFrozen';

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
