import type { FieldError } from '../../shared/errors.ts';

/** Most errors of this kind in one answer. */
const mostTold = 20;

/** A list or an object that is being looked through. */
interface Level {
  members: readonly unknown[];
  /** Undefined of a list, whose members are called by their positions. */
  names: readonly string[] | undefined;
  /** Of the member that is looked at. */
  position: number;
}

const nameAt = ({ names, position }: Level): string => names?.[position] ?? String(position);

/**
 * Unpaired surrogates in what was sent, which JSON can carry and UTF-8 cannot (RFC 8259, section 8.2). Walks without
 * recursion: a body may be nested as deeply as it is long. A path is made for a mistake alone: a body may have a
 * million members.
 *
 * @param part what the paths begin with, e.g. `body`
 */
export const halfCharacters = (sent: unknown, part: string): FieldError[] => {
  const errors: FieldError[] = [];
  const levels: Level[] = [];
  const look = (text: string): void => {
    if (text.isWellFormed() || errors.length >= mostTold) return;
    errors.push(halfIn(text, [part, ...levels.map(nameAt)].join('.').toWellFormed()));
  };
  const enter = (value: unknown): void => {
    if (typeof value === 'string') look(value);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return void levels.push({ members: value, names: undefined, position: -1 });
    const names = Object.keys(value);
    for (const name of names) look(name);
    levels.push({ members: Object.values(value), names, position: -1 });
  };
  enter(sent);
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    level.position += 1;
    if (level.position >= level.members.length || errors.length >= mostTold) levels.pop();
    else enter(level.members[level.position]);
  }
  return errors;
};

const halfIn = (text: string, path: string): FieldError => {
  let position = 1;
  for (const character of text) {
    if (!character.isWellFormed()) break;
    position += 1;
  }
  return {
    path,
    code: 'text_not_well_formed',
    message: `Character ${position} is half of one (an unpaired surrogate). Send the text as UTF-8.`,
  };
};
