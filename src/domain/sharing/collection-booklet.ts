import { accept, type Result } from '../refusal';
import { type Booklet, type CollectionCall, collectionRefused, isClosed } from './collection-call';
import { type CollectionEntry, isForBooklet } from './collection-entry';
import type { Resource } from './resource';

/** One transaction reads each entry: it holds a hundred steps. */
export const MOST_PARTS = 60;

export interface BookletDraft {
  /** How often the phone knows it as compiled. */
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly { readonly entryId: string; readonly heading: string }[];
}

export interface Compiled {
  readonly call: CollectionCall;
  readonly resource: Resource;
}

export function bookletIdOf(callId: string): string {
  return `booklet-${callId}`;
}

/**
 * Compiles a closed call into its one Resource, the same each time: its parts are the entries as they stand now, with the
 * pictures that the platform passed. Null: exactly this was compiled last, and nothing is written.
 */
export function compileBooklet(
  call: CollectionCall,
  entries: readonly (CollectionEntry | null)[],
  standing: Resource | null,
  draft: BookletDraft,
  by: { readonly memberId: string; readonly now: number },
): Result<Compiled | null, 'stillOpen' | 'nothingChosen' | 'changedElsewhere' | 'notForBooklet'> {
  if (!isClosed(call, by.now)) return collectionRefused('stillOpen');
  if (draft.parts.length === 0) return collectionRefused('nothingChosen');
  const byId = new Map(entries.flatMap((entry) => (entry === null ? [] : [[entry.entryId, entry] as const])));
  const chosen = draft.parts.flatMap(({ entryId, heading }) => {
    const entry = byId.get(entryId);
    return entry !== undefined && isForBooklet(entry) ? [{ entry, heading }] : [];
  });
  if (chosen.length !== draft.parts.length) return collectionRefused('notForBooklet');
  const { booklet } = call;
  if ((booklet?.revision ?? 0) !== draft.revision)
    return booklet !== null && isSame(booklet, draft) ? accept(null) : collectionRefused('changedElsewhere');
  const state: Booklet = {
    ...draft,
    resourceId: bookletIdOf(call.callId),
    revision: draft.revision + 1,
    byMemberId: by.memberId,
    compiledAtMs: by.now,
  };
  return accept({
    call: { ...call, booklet: state, changedAtMs: by.now },
    resource: resourceOf(call, state, chosen, standing),
  });
}

/** The answer to a compiling was lost and it is sent again. */
function isSame({ revision, title, summary, parts }: Booklet, draft: BookletDraft): boolean {
  const words = (of: BookletDraft['parts']) =>
    of.map(({ entryId, heading }) => `${entryId} ${heading}`).join('\n');
  return (
    revision === draft.revision + 1 &&
    title === draft.title &&
    summary === draft.summary &&
    words(parts) === words(draft.parts)
  );
}

function resourceOf(
  { schoolId, callId }: CollectionCall,
  { resourceId, title, summary, byMemberId, compiledAtMs }: Booklet,
  chosen: readonly { readonly entry: CollectionEntry; readonly heading: string }[],
  standing: Resource | null,
): Resource {
  const passed = (entry: CollectionEntry) => entry.photos.filter(({ check }) => check === 'pass');
  return {
    schoolId,
    resourceId,
    source: 'booklet',
    of: callId,
    title,
    summary,
    kind: 'booklet',
    subject: standing?.subject ?? '',
    stage: standing?.stage ?? '',
    platform: standing?.platform ?? null,
    tags: standing?.tags ?? [],
    parts: chosen.map(({ entry, heading }) => ({
      heading,
      text: entry.text,
      photoIds: passed(entry).map(({ fileId }) => fileId),
      memberId: entry.memberId,
      entryId: entry.entryId,
    })),
    photos: chosen.flatMap(({ entry }) => passed(entry)),
    files: [],
    authorIds: [...new Set(chosen.map(({ entry }) => entry.memberId))],
    byMemberId,
    copyright: 'permitted',
    copyrightNote: '各条由作者同意编入汇编',
    isPublic: standing?.isPublic ?? false,
    addedAtMs: standing?.addedAtMs ?? compiledAtMs,
    changedAtMs: compiledAtMs,
    checksDueAtMs: null,
    removed: standing?.removed ?? null,
  };
}
