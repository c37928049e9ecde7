import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { GenerationRequest, PromptRequest, VideoRequest } from '@kinora/client/api-types';
import { corners, fits, logoSizes, pans, styles } from '@kinora/engine/contract';
import { aspectRatios, qualities } from '../functions/engines/frame-size.ts';
import type { Arguments, Options } from './arguments.ts';
import { readShots } from './b-roll.ts';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/** Options that say what a video is; `generate`, `plan` and the demo share them. */
export const requestOptions = {
  script: { type: 'string', value: 'FILE', summary: 'Text file that is spoken; - reads standard input' },
  text: { type: 'string', value: 'TEXT', summary: 'The script itself' },
  prompt: { type: 'string', value: 'TEXT', summary: 'A storyboard of this text instead of a presenter' },
  duration: { type: 'string', value: 'SECONDS', summary: 'Length of a storyboard, 4 to 60 (default 30)' },
  enhance: { type: 'boolean', summary: 'A language model writes what a --prompt tells, where there is one' },
  direction: {
    type: 'string',
    value: 'WHO',
    choices: ['rules', 'model'],
    summary: 'Who says what is shown while a presenter speaks (default rules)',
  },
  title: { type: 'string', value: 'TEXT', summary: 'Title on the opening card (else the first words)' },
  avatar: { type: 'string', value: 'ID', summary: 'Who speaks' },
  voice: { type: 'string', value: 'ID', summary: 'With which voice' },
  engine: { type: 'string', value: 'ID', summary: 'Who makes it; `kinora engines` lists them' },
  allow: {
    type: 'string',
    value: 'ID,...',
    summary: 'Engines that may make it, or stand in for --engine: the first that will do',
  },
  narration: {
    type: 'string',
    value: 'FILE_OR_ID',
    summary: 'Recording of the script in place of a voice: a file, or an asset of --project',
  },
  language: {
    type: 'string',
    value: 'TAG',
    summary: 'Language of the script, e.g. en, de, pt-BR (default en)',
  },
  style: { type: 'string', value: 'NAME', choices: styles, summary: 'Look of the film' },
  quality: {
    type: 'string',
    value: 'NAME',
    choices: [...qualities, 'standard'],
    summary: 'Size of the picture',
  },
  aspect: { type: 'string', value: 'W:H', choices: aspectRatios, summary: 'Shape of the picture' },
  music: { type: 'boolean', negatable: true, summary: 'Nothing under the speech' },
  project: { type: 'string', value: 'ID', summary: 'Project that the video is put into' },
  brand: { type: 'boolean', negatable: true, summary: "Without the brand of the video's project" },
  logo: { type: 'string', value: 'ID', summary: 'Picture of the project, in a corner' },
  'logo-corner': { type: 'string', value: 'NAME', choices: corners, summary: 'Where the logo stands' },
  'logo-size': { type: 'string', value: 'NAME', choices: logoSizes, summary: 'How large the logo is' },
  'logo-opacity': {
    type: 'string',
    value: 'SHARE',
    summary: 'How much of the logo is seen, 0.2 to 1 (default 1)',
  },
  background: {
    type: 'string',
    value: 'ID',
    summary: 'Picture or clip of the project, behind the presenter',
  },
  'background-fit': {
    type: 'string',
    value: 'NAME',
    choices: fits,
    summary: 'Cut to fill the frame (default), or all of it seen',
  },
  'background-pan': {
    type: 'string',
    value: 'NAME',
    choices: pans,
    summary: 'Where the view of the background goes (default: it sways)',
  },
  'b-roll': {
    type: 'string',
    value: 'SENTENCE=FILE_OR_ID,...',
    summary:
      'Pictures or clips shown while a sentence is spoken, full or aside, e.g. 2=harbour.png,4:aside=ID',
  },
  'first-frame': {
    type: 'string',
    value: 'FILE_OR_ID',
    summary: 'Picture that the first clip of a --prompt begins with, by an --engine that films from pictures',
  },
  'last-frame': {
    type: 'string',
    value: 'FILE_OR_ID',
    summary: 'Picture that a film of one clip ends with, beside --first-frame',
  },
  'music-track': {
    type: 'string',
    value: 'ID',
    summary: "Sound of the project, in place of the engine's music",
  },
  'music-volume': {
    type: 'string',
    value: 'FACTOR',
    summary: 'How loud music is, 0.1 to 2 (default 1)',
  },
  'max-cost': {
    type: 'string',
    value: 'CREDITS',
    summary: 'Refuse, before anything is spent, what costs more',
  },
} as const satisfies Options;

/**
 * The request that the options describe.
 *
 * @throws UsageError when there is no script or prompt, or more than one
 */
export const readRequest = async (given: Arguments, terminal: Terminal): Promise<GenerationRequest> => {
  const maxCost = given.number('max-cost', 0);
  if (maxCost !== undefined && !Number.isInteger(maxCost)) {
    throw new UsageError('--max-cost takes a whole number of credits.');
  }
  if (given.text('voice') !== undefined && given.text('narration') !== undefined)
    throw new UsageError('A --narration is the voice: leave --voice out.');
  const music = given.flag('music');
  const useBrand = given.flag('brand');
  const opacity = given.number('logo-opacity', 0);
  const volume = given.number('music-volume', 0);
  const shots = readShots(given.text('b-roll'));
  const allow = given
    .text('allow')
    ?.split(',')
    .map((id) => id.trim());
  type Told = Exclude<
    keyof VideoRequest | keyof PromptRequest,
    | 'script'
    | 'prompt'
    | 'duration'
    | 'enhance'
    | 'music'
    | 'max_cost'
    | 'logo_opacity'
    | 'music_volume'
    | 'use_brand'
    | 'b_roll'
    | 'allow'
  >;
  const members: Record<Told, string | undefined> = {
    title: given.text('title'),
    direction: given.text('direction'),
    avatar_id: given.text('avatar'),
    voice_id: given.text('voice'),
    engine: given.text('engine'),
    narration_asset_id: given.text('narration'),
    language: given.text('language'),
    style: given.text('style'),
    quality: given.text('quality'),
    aspect_ratio: given.text('aspect'),
    project_id: given.text('project'),
    logo_asset_id: given.text('logo'),
    first_frame_asset_id: given.text('first-frame'),
    last_frame_asset_id: given.text('last-frame'),
    music_asset_id: given.text('music-track'),
    logo_corner: given.text('logo-corner'),
    logo_size: given.text('logo-size'),
    background_asset_id: given.text('background'),
    background_fit: given.text('background-fit'),
    background_pan: given.text('background-pan'),
  };
  return {
    ...(readPrompt(given) ?? { script: await readScript(given, terminal) }),
    ...Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)),
    ...(shots === undefined ? {} : { b_roll: shots }),
    ...(music === undefined ? {} : { music }),
    ...(opacity === undefined ? {} : { logo_opacity: opacity }),
    ...(useBrand === undefined ? {} : { use_brand: useBrand }),
    ...(volume === undefined ? {} : { music_volume: volume }),
    ...(maxCost === undefined ? {} : { max_cost: maxCost }),
    ...(allow === undefined ? {} : { allow }),
  };
};

/** The prompt and what goes with it alone; nothing where a script is asked for. */
const readPrompt = (given: Arguments): Pick<PromptRequest, 'prompt' | 'duration' | 'enhance'> | undefined => {
  const prompt = given.text('prompt');
  const duration = given.number('duration', 0);
  const enhance = given.flag('enhance');
  if (prompt === undefined) {
    if (enhance !== undefined) throw new UsageError('--enhance is for --prompt: a script is read as it is.');
    for (const option of ['first-frame', 'last-frame'])
      if (given.text(option) !== undefined)
        throw new UsageError(`--${option} is for --prompt: a presenter is there from the first frame.`);
    if (duration !== undefined)
      throw new UsageError('--duration is for --prompt: a script lasts as long as it takes to say.');
    return undefined;
  }
  const others = [given.text('script'), given.text('text'), given.positionals[0]];
  if (others.some((other) => other !== undefined))
    throw new UsageError('Give a script or a --prompt, not both.');
  if (given.text('avatar') !== undefined)
    throw new UsageError('A storyboard has no presenter: leave --avatar out.');
  for (const name of ['background', 'background-fit', 'background-pan', 'b-roll', 'direction'] as const)
    if (given.text(name) !== undefined)
      throw new UsageError(`A storyboard draws its own places: leave --${name} out.`);
  if (given.text('last-frame') !== undefined && given.text('first-frame') === undefined)
    throw new UsageError('A clip that ends with a picture begins with one: give --first-frame, too.');
  if (prompt.trim() === '') throw new UsageError('The prompt is empty.');
  return {
    prompt,
    ...(duration === undefined ? {} : { duration }),
    ...(enhance === undefined ? {} : { enhance }),
  };
};

const readScript = async (given: Arguments, terminal: Terminal): Promise<string> => {
  const sources = [given.text('text'), given.text('script'), given.positionals[0]];
  const [text, option, word] = sources;
  if (sources.filter((source) => source !== undefined).length > 1) {
    throw new UsageError('Give one script: --script FILE, --text TEXT or - for standard input.');
  }
  const file = option ?? word;
  if (text === undefined && file === undefined) {
    throw new UsageError('What should be spoken? Give --script FILE, --text TEXT or - for standard input.');
  }
  const script = text ?? (await readSource(file ?? '-', terminal));
  if (script.trim() === '') throw new UsageError('The script is empty.');
  return script;
};

/**
 * The text of a file; `-` is standard input.
 *
 * @throws UsageError for what is no UTF-8 text
 */
export const readSource = async (file: string, { cwd, stdin }: Terminal): Promise<string> => {
  const bytes = file === '-' ? await readAll(stdin) : await readFile(resolve(cwd, file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file === '-' ? 'Standard input' : file} is no UTF-8 text.`);
  }
};

/** Everything a stream has to give. */
export const readAll = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};
