import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where `npm run voices` keeps the voices of this machine, and their list. */
export const voicesFolder = (): string => resolve('.kinora', 'voices');
export const voiceListFile = (): string => join(voicesFolder(), 'voices.json');

/** Voices that were added to this machine, as they stand in the list; the synthesis checks them. @throws for no JSON */
export const addedVoices = (): readonly unknown[] => {
  const file = voiceListFile();
  if (!existsSync(file)) return [];
  try {
    const { voices }: { voices: readonly unknown[] } = JSON.parse(readFileSync(file, 'utf8'));
    return voices;
  } catch (cause) {
    throw new Error(`${file} is damaged: remove it and add the voices again`, { cause });
  }
};
