import { parseArgs } from 'node:util';
import { addVoice, listVoices, removeVoice } from './voices/added-voices.ts';
import { withFetched } from './voices/fetch-folder.ts';
import { VoiceUnusable } from './voices/voice-folder.ts';

const usage = `npm run voices -- <command>    neural voices of your own, for npm start

  add <folder or address>  adds the voice of a Piper, Kokoro or Kitten model
    --gender <female|male>   who is heard
    --name <name>            what it is called (default: as the model's file says)
    --language <tag>         what it speaks, e.g. de-DE (default: as the model says)
    --speaker <number>       which speaker of the model (default 0)
  list                     voices that were added
  remove <id>              takes one away`;

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      language: { type: 'string' },
      gender: { type: 'string' },
      speaker: { type: 'string', default: '0' },
    },
  });
  const [command, what, ...more] = positionals;
  const words = { ...values, speaker: Number(values.speaker) };
  if (command === 'list' && what === undefined) return list();
  if (command === 'add' && what !== undefined && more.length === 0) {
    const isAddress = /^https?:\/\//.test(what);
    const voice = await (isAddress
      ? withFetched(what, (folder) => addVoice(folder, words))
      : addVoice(what, words));
    console.log(`${voice.id}: added; npm start has it as a voice of the engine neural.`);
    return;
  }
  if (command === 'remove' && what !== undefined && more.length === 0) {
    removeVoice(what);
    console.log(`${what}: removed.`);
    return;
  }
  console.log(usage);
  process.exitCode = command === undefined ? 0 : 2;
};

const list = (): void => {
  const voices = listVoices();
  if (voices.length === 0) console.log('No voices: npm run voices -- add <folder or address>');
  for (const { id, name, language, gender, kind } of voices)
    console.log(`${id}  ${name}, ${language}, ${gender}, ${kind}`);
};

try {
  await main();
} catch (error) {
  if (!(error instanceof VoiceUnusable || error instanceof TypeError)) throw error;
  // A model's own words are in it: those of its file's name, of its fields, and of the runtime.
  console.error(error.message.replaceAll(/[^\P{Cc}\n]/gu, ''));
  process.exitCode = 2;
}
