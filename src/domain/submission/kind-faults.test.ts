import { catalogueOf, newestForm } from './catalogue';
import { draftOfForm, type KindDraft } from './kind-draft';
import { kindFaults } from './kind-faults';
import type { WorkForm } from './work-kind';

const reflection = newestForm(catalogueOf([]), 'teachingReflection') as WorkForm;
const ground = { takenNames: ['读书笔记'], versions: [reflection] };
const [lesson, ...others] = draftOfForm(reflection).parts;
const first = (changes: object) => ({ parts: [{ ...lesson!, ...changes }, ...others] });

const placesOf = (changes: Partial<KindDraft>) =>
  kindFaults({ ...draftOfForm(reflection), ...changes }, ground).map(({ path, code }) => `${path} ${code}`);

test('what is built in has no faults', () => {
  expect(placesOf({})).toEqual([]);
});

test.each<[string, Partial<KindDraft>, string]>([
  ['a kind without a name', { name: '' }, 'name missing'],
  ['a name of another kind', { name: '读书笔记' }, 'name nameTaken'],
  ['a name that no row holds', { name: '课'.repeat(17) }, 'name tooLong'],
  ['a name with a line break', { name: '教学\n反思' }, 'name unseen'],
  ['no parts', { parts: [] }, 'parts noParts'],
  ['thirteen parts', { parts: Array.from({ length: 13 }, () => lesson!) }, 'parts tooManyParts'],
  ['a part without a name', first({ name: '' }), 'parts.0.name missing'],
  ['a hint as long as a text', first({ hint: '写'.repeat(61) }), 'parts.0.hint tooLong'],
  ['a required part of no length', first({ minCharacters: 0 }), 'parts.0.minCharacters requiredEmpty'],
  ['half a character', first({ minCharacters: 1.5 }), 'parts.0.minCharacters outOfRange'],
  ['more asked for than allowed', first({ maxCharacters: 1 }), 'parts.0.minCharacters leastAboveMost'],
  ['a part of nobody', first({ partId: 'made-up' }), 'parts.0.name unknownPart'],
  ['two parts of one name', first({ name: '过程' }), 'parts.1.name partTwice'],
  ['a part twice', { parts: [lesson!, { ...lesson!, name: '另一课' }] }, 'parts.1.name unknownPart'],
  ['a text longer than its parts', { parts: [lesson!], minCharacters: 9000 }, 'minCharacters noRoom'],
  ['too many pages', { minPages: 21 }, 'minPages outOfRange'],
  ['too many photos', { maxPhotos: 10 }, 'maxPhotos outOfRange'],
  ['files of no format', { files: { endings: [], least: 0, most: 2 } }, 'files.endings noEndings'],
  [
    'more files needed than allowed',
    { files: { endings: ['pdf'], least: 3, most: 2 } },
    'files.least leastAboveMost',
  ],
  ['a kind that takes no time', { minutes: 0 }, 'minutes outOfRange'],
  [
    'what may be handed in empty',
    { parts: [{ ...lesson!, required: false, minCharacters: 0 }] },
    'parts nothingAsked',
  ],
])('%s is refused with its place', (_, changes, place) => {
  expect(placesOf(changes)).toEqual([place]);
});

test('all faults are told at once, in the order of the form', () => {
  expect(placesOf({ name: '', ...first({ name: '', hint: '\n' }), minPages: -1, minutes: 4 })).toEqual([
    'name missing',
    'parts.0.name missing',
    'parts.0.hint unseen',
    'minPages outOfRange',
    'minutes outOfRange',
  ]);
});

test('a kind that is taken off the offer may bear any name', () => {
  expect(placesOf({ name: '读书笔记', retired: true })).toEqual([]);
});

test('a part of an earlier version may come back', () => {
  const later = { ...reflection, version: 1, parts: reflection.parts.slice(1) };
  const draft = draftOfForm(reflection);
  expect(kindFaults(draft, { takenNames: [], versions: [reflection, later] })).toEqual([]);
});
