import fc from 'fast-check';
import type { ScoredSession } from '../facts';
import type { OwnerlessFact } from './arbitrary-facts';

type Form = Omit<Extract<OwnerlessFact, { kind: 'attendance' }>, 'sessionId'>;

const present: Form = { kind: 'attendance', status: 'present' };
const absent: Form = { kind: 'attendance', status: 'absent' };
const protectedLeave: Form = { ...absent, excused: true, protected: true };

/** Every lawful form of a record, and no record. */
const forms: readonly (Form | undefined)[] = [
  undefined,
  present,
  { ...present, late: true },
  { ...present, absentMidway: true, leftEarly: true },
  { ...present, late: true, leftEarly: true, absentMidway: true },
  absent,
  { ...absent, madeUp: true },
  { ...absent, excused: true },
  { ...absent, excused: true, madeUp: true },
  protectedLeave,
  { ...protectedLeave, madeUp: true },
];

/**
 * One teacher's records, at most one a session: of any form, mostly there, missing every fifth (exactly 20 %), always
 * there, always on protected leave, or never seen.
 */
export function attendanceAt(sessions: readonly ScoredSession[]): fc.Arbitrary<OwnerlessFact[]> {
  const length = { minLength: sessions.length, maxLength: sessions.length };
  const anyForm = fc.constantFrom(...forms);
  const mostlyPresent = fc.oneof({ arbitrary: fc.constant(present), weight: 6 }, anyForm);
  const missingEveryFifth = anyForm.map((missed) =>
    sessions.map((_, index) => (index % 5 === 2 ? missed : present)),
  );
  const always = (form: Form | undefined) => fc.constant(sessions.map(() => form));
  return fc
    .oneof(
      fc.array(anyForm, length),
      { arbitrary: fc.array(mostlyPresent, length), weight: 4 },
      { arbitrary: missingEveryFifth, weight: 2 },
      always(present),
      always(protectedLeave),
      always(undefined),
    )
    .map((ofSessions) =>
      ofSessions.flatMap((form, index): OwnerlessFact[] =>
        form === undefined ? [] : [{ ...form, sessionId: sessions[index]!.id }],
      ),
    );
}
