/**
 * Why somebody is away from one session. The office's words, what each means for the asker, and the law's protection stand
 * here and nowhere else.
 */
export const leaveKinds = {
  public: {
    title: '公假',
    protected: true,
    word: '学校或上级派您公出、开会、监考等。受保护：这一场不算在您应参加的场次里，不影响得分。',
  },
  personal: {
    title: '事假',
    protected: false,
    word: '个人有事。不算无故缺勤，这一场没有学时，之后可以补训。',
  },
  sick: { title: '病假', protected: false, word: '生病或就医。不算无故缺勤，这一场没有学时，之后可以补训。' },
  parental: {
    title: '产假及护理假',
    protected: true,
    word: '产假、护理假等。受法律保护：这一场不算在您应参加的场次里，不影响得分。',
  },
  weddingOrFuneral: {
    title: '婚丧假',
    protected: true,
    word: '结婚或办理丧事。受法律保护：这一场不算在您应参加的场次里，不影响得分。',
  },
  workInjury: {
    title: '工伤',
    protected: true,
    word: '因工受伤治疗或休养。受法律保护：这一场不算在您应参加的场次里，不影响得分。',
  },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly protected: boolean; readonly word: string }>
>;

export type LeaveKind = keyof typeof leaveKinds;

export const leaveKindIds = Object.keys(leaveKinds) as LeaveKind[];

/** Whether the law protects it, so that nobody loses by it. */
export function isProtected(kind: LeaveKind): boolean {
  return leaveKinds[kind].protected;
}
