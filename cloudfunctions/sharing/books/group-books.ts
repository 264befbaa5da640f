import type { GroupBook } from '@/contract/books';
import type { Member } from '@/domain/people/member';
import { type GroupReading, groupReading } from '@/domain/sharing/book-reading';
import { readAll } from '../../_shared/documents';
import { groupNamer, namer } from '../../_shared/names';
import { readBooks, readReadingOf } from '../../_shared/repositories/books';
import { findSchool } from '../../_shared/repositories/schools';

type Reader = Pick<Member, 'memberId' | 'researchGroupId' | 'prepGroupId'>;
type Colleague = Pick<Member, 'memberId' | 'name'>;

/** As the home of 分享 shows. */
const MOST = 3;

/** The books that a person's groups read, newest first, for the home of 分享. Two dependent steps. */
export async function whatMyGroupsRead(schoolId: string, member: Reader): Promise<GroupBook[]> {
  const { memberId, researchGroupId, prepGroupId } = member;
  const groupIds = [researchGroupId, ...(prepGroupId === null ? [] : [prepGroupId])];
  const inGroup = (where: object) =>
    readAll<Colleague>('members', { schoolId, ...where }, { memberId: true, name: true });
  const [books, school, ...groups] = await Promise.all([
    readBooks(schoolId),
    findSchool(schoolId),
    inGroup({ researchGroupId }),
    prepGroupId === null ? [] : inGroup({ prepGroupId }),
  ]);
  const names = new Map(
    groups
      .flat()
      .filter((colleague) => colleague.memberId !== memberId)
      .map((colleague) => [colleague.memberId, colleague.name] as const),
  );
  const readers = books.length === 0 ? [] : await readReadingOf(schoolId, [...names.keys()]);
  const termId = school?.currentTermId ?? null;
  const [nameOf, groupOf] = [namer(names), groupNamer(school)];
  return groupReading({ books, readers, groupIds, termId }, MOST).map((reading) => ({
    bookId: reading.book.bookId,
    title: reading.book.title,
    author: reading.book.author,
    why: whyOf(reading, nameOf, groupOf),
  }));
}

function whyOf(
  { chosenFor, readerIds }: GroupReading,
  nameOf: (memberId: string) => string,
  groupOf: (groupId: string) => string,
): string {
  if (chosenFor.length > 0)
    return `${chosenFor.includes(null) ? '全校' : chosenFor.map((id) => groupOf(id ?? '')).join('、')}本学期共读`;
  const first = readerIds.slice(0, 2).map(nameOf).join('、');
  return readerIds.length > 2 ? `${first}等老师在读` : `${first}在读`;
}
