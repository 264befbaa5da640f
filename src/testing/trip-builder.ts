import { feedPlace, type Post } from '@/domain/sharing/post';
import type { Trip } from '@/domain/sharing/trip';
import { atSchoolTime } from '@/domain/term/school-day';

/** An approved trip of 林晓云, 8 and 9 December 2026, for the whole school. */
export function aTrip(changes: Partial<Trip> = {}): Trip {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    tripId: 'm01-trip0001',
    topic: '省小学语文课堂观摩',
    destination: '省城实验小学',
    host: '省教科院',
    from: '2026-12-08',
    to: '2026-12-09',
    travellerIds: ['m01'],
    readers: { kind: 'school' },
    state: 'approved',
    askedBy: 'm01',
    askedAtMs: atSchoolTime('2026-12-01', '09:00'),
    decidedBy: 'm40',
    decidedAtMs: atSchoolTime('2026-12-02', '09:00'),
    decisionReason: '',
    returnedOn: null,
    extension: null,
    cascade: null,
    digest: null,
    revision: 2,
    ...changes,
  };
}

/** What 林晓云 sent from there on the first morning. */
export function aPost(changes: Partial<Post> = {}): Post {
  const atMs = atSchoolTime('2026-12-08', '10:42');
  return {
    schoolId: 'xh',
    tripId: 'm01-trip0001',
    postId: 'm01-post0001',
    memberId: 'm01',
    text: '第二节复述课，板书先画路线，再填词语。',
    photos: [],
    files: [],
    isPublic: false,
    atMs,
    place: feedPlace(atMs, 0),
    receivedAtMs: atMs,
    checksDueAtMs: null,
    withdrawnAtMs: null,
    ...changes,
  };
}

/** As it is stored: with the id that its collection knows it by. */
export function storedTrip(trip: Trip): Trip & { readonly _id: string } {
  return { ...trip, _id: `${trip.schoolId}:${trip.tripId}` };
}

export function storedPost(post: Post): Post & { readonly _id: string } {
  return { ...post, _id: `${post.schoolId}:${post.tripId}:${post.postId}` };
}
