/**
 * The one list of collections and indexes: the deployer creates them from it, the local cloud keeps them.
 * `schoolId` leads every index, so that schools never share a hot key; `_id` ends those that are read by a cursor.
 */
export interface CollectionSpec {
  readonly name: string;
  readonly indexes: readonly { readonly fields: readonly string[]; readonly unique?: boolean }[];
}

export const collections = [
  { name: 'schools', indexes: [] },
  { name: 'secrets', indexes: [] },
  { name: 'terms', indexes: [{ fields: ['schoolId', 'from'] }] },
  { name: 'ruleBooks', indexes: [{ fields: ['schoolId', '_id'] }] },
  /** What the office decided for a term: group percents, who is not ranked, what does not apply. */
  { name: 'termSettings', indexes: [] },
  /** That a change was tried out before it was put in force. */
  { name: 'dryRuns', indexes: [] },
  /** How far a term's end is, one document a term. */
  { name: 'termEnds', indexes: [{ fields: ['schoolId', 'state'] }] },
  /** Drafts of a term's results, one document a computation and a hundred people. */
  { name: 'resultDrafts', indexes: [{ fields: ['schoolId', 'termId', '_id'] }] },
  {
    name: 'appeals',
    indexes: [
      { fields: ['schoolId', 'termId', '_id'] },
      { fields: ['schoolId', 'termId', 'memberId', '_id'] },
      { fields: ['schoolId', 'decidedAtMs'] },
    ],
  },
  /** Frozen: one document a member and term, never written again. */
  {
    name: 'statements',
    indexes: [{ fields: ['schoolId', 'termId', '_id'] }, { fields: ['schoolId', 'memberId', '_id'] }],
  },
  { name: 'members', indexes: [{ fields: ['schoolId', '_id'] }] },
  /** `_id` is the openid: one WeChat account is one person. */
  { name: 'bindings', indexes: [{ fields: ['schoolId', 'memberId'], unique: true }] },
  {
    name: 'bindingCodes',
    indexes: [{ fields: ['schoolId', 'memberId', '_id'] }, { fields: ['schoolId', '_id'] }],
  },
  { name: 'attempts', indexes: [] },
  /** Spoken codes that one person tried for one session; gone after 30 days. */
  { name: 'spokenTries', indexes: [{ fields: ['schoolId', 'atMs'] }] },
  /** Codes that did not count, for the office; gone after 30 days. */
  {
    name: 'failedScans',
    indexes: [{ fields: ['schoolId', 'sessionId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
  },
  /** Who checked in with another phone than before, for the host; gone after 30 days. */
  {
    name: 'newPhones',
    indexes: [{ fields: ['schoolId', 'sessionId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
  },
  { name: 'sessions', indexes: [{ fields: ['schoolId', 'termId', '_id'] }] },
  /** What was planned in the app, one document an act, so that an act sent again is met. */
  { name: 'plannings', indexes: [] },
  /** Sessions moved, cancelled or restored, one document each, and who is to be told. */
  {
    name: 'sessionChanges',
    indexes: [{ fields: ['schoolId', 'sessionId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
  },
  /** Files of a session for its audience. */
  { name: 'materials', indexes: [{ fields: ['schoolId', 'sessionId', '_id'] }] },
  {
    name: 'claims',
    indexes: [
      { fields: ['schoolId', 'sessionId', '_id'] },
      { fields: ['schoolId', 'termId', 'memberId', '_id'] },
      { fields: ['schoolId', 'settledAtMs'] },
    ],
  },
  /** What was done at a session, one document a session. */
  { name: 'sessionRecords', indexes: [{ fields: ['schoolId', 'checksDueAtMs'] }] },
  {
    name: 'surveys',
    indexes: [{ fields: ['schoolId', 'state', 'refiled'] }, { fields: ['schoolId', 'openedAtMs'] }],
  },
  /** `_id` is an HMAC under a secret that is destroyed at closing; no person, no account, no time. */
  { name: 'surveyAnswers', indexes: [{ fields: ['schoolId', 'sessionId', '_id'] }] },
  { name: 'guestCards', indexes: [{ fields: ['schoolId', 'termId', '_id'] }] },
  {
    name: 'guestVisits',
    indexes: [{ fields: ['schoolId', 'sessionId', '_id'] }, { fields: ['schoolId', 'termId', '_id'] }],
  },
  /** What a school agreed on about being away, one document a school. */
  { name: 'leaveRules', indexes: [] },
  {
    name: 'leaveRequests',
    indexes: [
      { fields: ['schoolId', 'memberId', '_id'] },
      { fields: ['schoolId', 'state', 'researchGroupId', '_id'] },
      { fields: ['schoolId', 'state', '_id'] },
      { fields: ['schoolId', 'tidiedAtMs', '_id'] },
    ],
  },
  { name: 'leaveRounds', indexes: [{ fields: ['schoolId', 'atMs'] }] },
  { name: 'makeUpOffers', indexes: [{ fields: ['schoolId', 'termId', '_id'] }] },
  {
    name: 'makeUps',
    indexes: [
      { fields: ['schoolId', 'termId', 'memberId', '_id'] },
      { fields: ['schoolId', 'state', 'researchGroupId', '_id'] },
      { fields: ['schoolId', 'state', '_id'] },
    ],
  },
  {
    name: 'makeUpRounds',
    indexes: [{ fields: ['schoolId', 'makeUpId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
  },
  {
    name: 'facts',
    indexes: [
      { fields: ['schoolId', 'termId', 'memberId', '_id'] },
      { fields: ['schoolId', 'sessionId', '_id'] },
      { fields: ['schoolId', 'termId', '_id'] },
      { fields: ['schoolId', 'recordedAtMs'] },
    ],
  },
  {
    name: 'submissions',
    indexes: [
      { fields: ['schoolId', 'termId', 'memberId', '_id'] },
      { fields: ['schoolId', 'termId', 'dutyId'] },
      { fields: ['schoolId', 'state', 'researchGroupId', '_id'] },
      { fields: ['schoolId', 'state', '_id'] },
      { fields: ['schoolId', 'checksDueAtMs'] },
      { fields: ['schoolId', 'likenessDueAtMs'] },
      { fields: ['schoolId', 'sharesAtMs'] },
      // All that is shared, read by its ids.
      { fields: ['schoolId', 'state', 'shares', '_id'] },
      // 校内好作品: commended ones and the others, newest first.
      { fields: ['schoolId', 'state', 'shares', 'commendedAtMs', 'submittedAtMs', '_id'] },
    ],
  },
  /** Who decides in a leader's stead, one document a leader and time away. */
  {
    name: 'delegations',
    indexes: [
      { fields: ['schoolId', 'endedAtMs', '_id'] },
      { fields: ['schoolId', 'leaderId', '_id'] },
      { fields: ['schoolId', 'delegateId', '_id'] },
    ],
  },
  /** What a piece's latest version is recognised by, one document a piece. */
  {
    name: 'fingerprints',
    indexes: [{ fields: ['schoolId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
  },
  /** Where a school's index of fingerprints lies, one document a school. */
  { name: 'likenessIndexes', indexes: [] },
  /** What a version has in common with other pieces, one document a version. */
  { name: 'likenesses', indexes: [] },
  /** Who was invited to guide an author, one document an invitation. */
  {
    name: 'guidances',
    indexes: [
      { fields: ['schoolId', 'submissionId', '_id'] },
      { fields: ['schoolId', 'expertId', 'state', '_id'] },
    ],
  },
  /** What author, reviewers and expert say to each other about a piece. */
  { name: 'comments', indexes: [{ fields: ['schoolId', 'submissionId', '_id'] }] },
  /** Until when somebody has seen what was said about a piece. */
  { name: 'talkMarks', indexes: [] },
  /** Kinds of work that a school changed or made, one document a kind with all its versions. */
  { name: 'workKinds', indexes: [{ fields: ['schoolId', '_id'] }] },
  /** What the office asked for as one; its single duties stand in the term. */
  { name: 'dutySeries', indexes: [{ fields: ['schoolId', 'termId', '_id'] }] },
  {
    name: 'rounds',
    indexes: [{ fields: ['schoolId', 'submissionId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
  },
  { name: 'inspections', indexes: [{ fields: ['schoolId', 'termId', '_id'] }] },
  /** One person's notebook in one round. */
  {
    name: 'inspectionEntries',
    indexes: [
      { fields: ['schoolId', 'inspectionId', '_id'] },
      { fields: ['schoolId', 'memberId', '_id'] },
      { fields: ['schoolId', 'checksDueAtMs'] },
    ],
  },
  {
    name: 'trips',
    indexes: [
      { fields: ['schoolId', 'termId', '_id'] },
      { fields: ['schoolId', 'state', '_id'] },
      // Which trips a reminder may still be due for, whatever term they are of.
      { fields: ['schoolId', 'to'] },
      { fields: ['schoolId', 'returnedOn'] },
      { fields: ['schoolId', 'extension.to'] },
    ],
  },
  /** Each step of a trip (asked, approved, extended …), one document a step. */
  {
    name: 'tripRounds',
    indexes: [{ fields: ['schoolId', 'tripId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
  },
  {
    name: 'posts',
    indexes: [
      // What stands in a feed, newest first.
      { fields: ['schoolId', 'tripId', 'place', '_id'] },
      { fields: ['schoolId', 'tripId', 'receivedAtMs'] },
      { fields: ['schoolId', 'checksDueAtMs'] },
    ],
  },
  /** Somebody thanked for a post: one document a person and post, never counted. */
  { name: 'postThanks', indexes: [{ fields: ['schoolId', 'tripId', '_id'] }] },
  /** Whether somebody follows a trip, and until when they have read it: one document a person and trip. */
  {
    name: 'tripMarks',
    indexes: [{ fields: ['schoolId', 'memberId', '_id'] }, { fields: ['schoolId', 'tripId', '_id'] }],
  },
  {
    name: 'questions',
    indexes: [
      { fields: ['schoolId', 'tripId', '_id'] },
      { fields: ['schoolId', 'memberId', 'atMs', '_id'] },
      { fields: ['schoolId', 'atMs', '_id'] },
    ],
  },
  {
    name: 'resources',
    indexes: [
      { fields: ['schoolId', '_id'] },
      { fields: ['schoolId', 'changedAtMs'] },
      { fields: ['schoolId', 'checksDueAtMs'] },
    ],
  },
  /** Where a school's index of its library lies, one document a school. */
  { name: 'resourceIndexes', indexes: [] },
  { name: 'favourites', indexes: [{ fields: ['schoolId', 'memberId', '_id'] }] },
  { name: 'recommendations', indexes: [{ fields: ['schoolId', 'toMemberId', '_id'] }] },
  { name: 'resourceReports', indexes: [{ fields: ['schoolId', 'settledAtMs', '_id'] }] },
  {
    name: 'books',
    indexes: [{ fields: ['schoolId', '_id'] }, { fields: ['schoolId', 'changedAtMs'] }],
  },
  {
    name: 'bookReaders',
    indexes: [{ fields: ['schoolId', 'bookId', '_id'] }, { fields: ['schoolId', 'memberId', '_id'] }],
  },
  {
    name: 'collectionCalls',
    indexes: [{ fields: ['schoolId', '_id'] }, { fields: ['schoolId', 'changedAtMs'] }],
  },
  {
    name: 'collectionEntries',
    indexes: [
      { fields: ['schoolId', 'callId', '_id'] },
      { fields: ['schoolId', 'memberId', '_id'] },
      { fields: ['schoolId', 'checksDueAtMs'] },
    ],
  },
  /** What a superior reports of a training that somebody missed or disturbed; each step is a round. */
  {
    name: 'conductReports',
    indexes: [
      { fields: ['schoolId', '_id'] },
      { fields: ['schoolId', 'termId', 'state'] },
      { fields: ['schoolId', 'aboutMemberId', '_id'] },
      { fields: ['schoolId', 'byMemberId', '_id'] },
      { fields: ['schoolId', 'tidiedAtMs', '_id'] },
      { fields: ['schoolId', 'checksDueAtMs'] },
    ],
  },
  {
    name: 'conductRounds',
    indexes: [{ fields: ['schoolId', 'reportId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
  },
  /** `_id` is the platform's trace id. */
  { name: 'mediaChecks', indexes: [] },
  { name: 'yardsticks', indexes: [] },
  /** What the principal reads, taken beside the yardstick. */
  { name: 'termStates', indexes: [] },
  {
    name: 'messages',
    indexes: [
      { fields: ['schoolId', 'memberId', 'createdAtMs'] },
      { fields: ['schoolId', 'memberId', 'readAtMs'] },
    ],
  },
  { name: 'quotas', indexes: [] },
  { name: 'pushes', indexes: [{ fields: ['schoolId', 'state', 'dueAtMs'] }] },
  { name: 'audits', indexes: [{ fields: ['schoolId', 'atMs'] }] },
] as const satisfies readonly CollectionSpec[];

export type CollectionName = (typeof collections)[number]['name'];
