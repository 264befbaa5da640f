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
    ],
  },
  /** Frozen: one document a member and term, never written again. */
  { name: 'statements', indexes: [{ fields: ['schoolId', 'termId', '_id'] }] },
  { name: 'members', indexes: [{ fields: ['schoolId', '_id'] }] },
  /** `_id` is the openid: one WeChat account is one person. */
  { name: 'bindings', indexes: [{ fields: ['schoolId', 'memberId'], unique: true }] },
  {
    name: 'bindingCodes',
    indexes: [{ fields: ['schoolId', 'memberId', '_id'] }, { fields: ['schoolId', '_id'] }],
  },
  { name: 'attempts', indexes: [] },
  { name: 'sessions', indexes: [{ fields: ['schoolId', 'termId', '_id'] }] },
  {
    name: 'claims',
    indexes: [
      { fields: ['schoolId', 'sessionId', '_id'] },
      { fields: ['schoolId', 'termId', 'memberId', '_id'] },
    ],
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
      { fields: ['schoolId', 'state', 'researchGroupId', '_id'] },
      { fields: ['schoolId', 'state', '_id'] },
      { fields: ['schoolId', 'checksDueAtMs'] },
    ],
  },
  {
    name: 'rounds',
    indexes: [{ fields: ['schoolId', 'submissionId', '_id'] }, { fields: ['schoolId', 'atMs'] }],
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
