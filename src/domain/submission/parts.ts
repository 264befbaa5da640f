import { isBareOutline } from './outline';
import type { Parts } from './submission';
import { cleanText, countCharacters } from './text';
import type { WorkForm, WorkPart } from './work-kind';

/** Whether one part of a form is written, as author and reviewer see it. */
export interface PartState {
  readonly partId: string;
  readonly name: string;
  readonly characters: number;
  readonly met: boolean;
}

/** A part that keeps a piece from being handed in; lengths in characters. */
export interface PartFault {
  readonly partId: string;
  readonly name: string;
  readonly characters: number;
  readonly needed: number;
}

/** Only the form's own parts, cleaned; parts that were left out are empty. */
export function cleanParts(form: WorkForm, parts: Parts): Parts {
  return Object.fromEntries(form.parts.map((part) => [part.partId, cleanText(parts[part.partId] ?? '')]));
}

/** A part is met when it is long enough, or empty and not required. */
export function partStates(form: WorkForm, parts: Parts): PartState[] {
  return form.parts.map((part) => {
    const characters = writtenIn(part, parts[part.partId] ?? '');
    const met = characters >= part.minCharacters || (characters === 0 && !part.required);
    return { partId: part.partId, name: part.name, characters, met };
  });
}

/** How many characters of a part its author wrote; an outline that was left as it is counts for nothing. */
export function writtenIn(part: WorkPart, text: string): number {
  return isBareOutline(part, text) ? 0 : countCharacters(text);
}

export function missingParts(form: WorkForm, parts: Parts): PartFault[] {
  const states = partStates(form, parts);
  return form.parts.flatMap((part, index) => {
    const { partId, name, characters, met } = states[index]!;
    return met ? [] : [{ partId, name, characters, needed: part.minCharacters }];
  });
}

export function partsTooLong(form: WorkForm, parts: Parts): PartFault[] {
  return form.parts.flatMap(({ partId, name, maxCharacters }) => {
    const characters = countCharacters(parts[partId] ?? '');
    return characters > maxCharacters ? [{ partId, name, characters, needed: maxCharacters }] : [];
  });
}

export function charactersOf(parts: Parts): number {
  return Object.values(parts).reduce((sum, text) => sum + countCharacters(text), 0);
}
