/** Somebody thanked for a post. One document, `SCHOOL:TRIP:POST.MEMBER`, gone when it is taken back; never counted. */
export interface PostThanks {
  readonly schoolId: string;
  readonly tripId: string;
  readonly postId: string;
  readonly memberId: string;
  readonly atMs: number;
}
