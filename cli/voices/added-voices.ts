import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { embedded } from '../../functions/engines/embedded/provider.ts';
import { filesBeside } from '../../functions/engines/neural/runtime.ts';
import type { NeuralVoice } from '../../functions/engines/neural/voices.ts';
import { addedVoices, voiceListFile, voicesFolder } from '../../local/voices.ts';
import { checksumOf, lookAtFolder, VoiceUnusable } from './voice-folder.ts';

/** What a person says of a voice. */
export interface VoiceWords {
  name?: string | undefined;
  /** BCP 47 */
  language?: string | undefined;
  gender?: string | undefined;
  speaker: number;
}

/** The voices of this machine. */
export const listVoices = (): readonly NeuralVoice[] => addedVoices() as readonly NeuralVoice[];

const writeList = (voices: readonly NeuralVoice[]): void => {
  mkdirSync(voicesFolder(), { recursive: true });
  const written = `${voiceListFile()}.${process.pid}`;
  writeFileSync(written, `${JSON.stringify({ voices }, null, 2)}\n`);
  renameSync(written, voiceListFile());
};

/**
 * Adds the voice of a folder: it is looked at, tried and copied.
 *
 * @throws {VoiceUnusable} where anything is wrong with it; then nothing was added
 */
export const addVoice = async (from: string, words: VoiceWords): Promise<NeuralVoice> => {
  const found = lookAtFolder(resolve(from));
  const { gender, speaker } = words;
  const language = languageOf(words.language ?? found.language);
  const name = words.name ?? found.name;
  if (name === undefined || !/[a-z0-9]/i.test(name))
    throw new VoiceUnusable('Nothing tells what the voice is called: say --name, e.g. --name Amy.');
  if (gender !== 'female' && gender !== 'male')
    throw new VoiceUnusable('A model does not tell who is heard: say --gender female or --gender male.');
  if (!Number.isInteger(speaker) || speaker < 0 || speaker >= found.speakers)
    throw new VoiceUnusable(`The model has the speakers 0 to ${found.speakers - 1}, and no ${speaker}.`);
  const { kind, model } = found;
  demandSpeech({ kind, folder: found.folder, model, language }, speaker);
  const sha256 = await checksumOf(join(found.folder, model));
  const folder = join(voicesFolder(), sha256.slice(0, 16));
  mkdirSync(folder, { recursive: true });
  for (const file of [model, ...filesBeside[kind]])
    cpSync(join(found.folder, file), join(folder, file), { recursive: true, dereference: true });
  const id = ['neural', language, name, speaker > 0 ? speaker : '', sha256.slice(0, 8)]
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const voice: NeuralVoice = { id, name, language, gender, kind, folder, model, speaker, sha256 };
  writeList([...listVoices().filter((one) => one.id !== id), voice]);
  return voice;
};

/** The tag of a language in which films can be captioned: the catalogue offers no voice of another. */
const languageOf = (told: string | undefined): string => {
  if (told === undefined)
    throw new VoiceUnusable('Nothing tells what it speaks: say --language, e.g. --language de-DE.');
  const tag = tagOf(told);
  if (embedded.catalogue.voicesOf(tag).length > 0) return tag;
  const known = [...new Set(embedded.catalogue.voices.map(({ language }) => language))];
  throw new VoiceUnusable(
    `Films speak no "${tag}", so this voice could not be used. Where it speaks one of ${known.join(', ')}, say --language.`,
  );
};

const tagOf = (told: string): string => {
  try {
    return new Intl.Locale(told).toString();
  } catch {
    throw new VoiceUnusable(`"${told}" is no language: say --language, e.g. --language de-DE.`);
  }
};

/** Longest time for a model to be read and to speak, in milliseconds. */
const tryMilliseconds = 120_000;

const demandSpeech = (place: object, speaker: number): void => {
  const program = join(import.meta.dirname, 'try-voice.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', program, JSON.stringify(place), String(speaker)],
    { encoding: 'utf8', timeout: tryMilliseconds },
  );
  if (status === 0) return;
  const told = stderr.trim().split('\n').slice(-3).join(' ') || `it ended with ${status}`;
  throw new VoiceUnusable(`The model does not speak: ${told}`);
};

/** Takes a voice off the list, and its files where no other voice has them. @throws {VoiceUnusable} for no such voice */
export const removeVoice = (id: string): void => {
  const voices = listVoices();
  const voice = voices.find((one) => one.id === id);
  if (voice === undefined) throw new VoiceUnusable(`There is no voice ${id}: npm run voices -- list`);
  const left = voices.filter((one) => one !== voice);
  writeList(left);
  if (!left.some(({ folder }) => folder === voice.folder))
    rmSync(voice.folder, { recursive: true, force: true });
};
