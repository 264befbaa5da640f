import type { GroupBonusFact, ScoredTeacher } from './facts';

/** Which row of the sheets belongs to whom: the teachers first, in their order, then their groups. */
export class RowIndex {
  readonly rowCount: number;
  private readonly byTeacher = new Map<string, number>();
  private readonly byGroup = new Map<string, number>();
  private readonly byPrepGroup = new Map<string, number>();

  constructor(teachers: readonly ScoredTeacher[]) {
    let rows = 0;
    for (const teacher of teachers) this.byTeacher.set(teacher.id, rows++);
    for (const { groupId, prepGroupId } of teachers) {
      if (!this.byGroup.has(groupId)) this.byGroup.set(groupId, rows++);
      if (prepGroupId !== undefined && !this.byPrepGroup.has(prepGroupId))
        this.byPrepGroup.set(prepGroupId, rows++);
    }
    this.rowCount = rows;
  }

  ofTeacher(teacherId: string): number | undefined {
    return this.byTeacher.get(teacherId);
  }

  ofGroup({ groupId, prepGroupId }: Pick<GroupBonusFact, 'groupId' | 'prepGroupId'>): number | undefined {
    return groupId !== undefined ? this.byGroup.get(groupId) : this.byPrepGroup.get(prepGroupId ?? '');
  }

  /** The rows of the groups that the teacher belongs to. */
  groupsOf({ groupId, prepGroupId }: ScoredTeacher): number[] {
    const rows = [this.byGroup.get(groupId), this.byPrepGroup.get(prepGroupId ?? '')];
    return rows.filter((row) => row !== undefined);
  }
}
