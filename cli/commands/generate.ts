import { resolve } from 'node:path';
import type { AcceptedVideo, Video } from '@kinora/client/api-types';
import { withUploadedShots } from '../b-roll.ts';
import { chargedOf, printFailure, printVideo } from '../cards.ts';
import { type Command, type Invocation, nextCommand } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { followVideo, isRunning } from '../follow.ts';
import { withUploadedFrames } from '../frames.ts';
import { withUploadedNarration } from '../narration.ts';
import { orderOnce, orderOptions } from '../order.ts';
import { spellCredits } from '../quantities.ts';
import { saveFiles, usualFiles } from '../save.ts';
import { readRequest, requestOptions } from '../script.ts';
import { line, paint } from '../terminal.ts';

export const generate: Command = {
  name: 'generate',
  summary: 'Turn a script into a video, wait for it and save it',
  words: ['[-]'],
  options: {
    ...requestOptions,
    out: { type: 'string', value: 'DIR', summary: 'Folder for the files (default out)' },
    name: {
      type: 'string',
      value: 'NAME',
      summary: 'Name of the files without ending (default: the video id)',
    },
    wait: {
      type: 'boolean',
      negatable: true,
      summary: 'Only order the video: exit code 4, it is still running',
    },
    timeout: {
      type: 'string',
      value: 'SECONDS',
      summary: 'Stop waiting, with exit code 4; the video goes on',
    },
    ...orderOptions,
  },
  notes: ['Ctrl-C stops the waiting, not the video.'],
  examples: [
    'kinora generate --script samples/hello.txt --quality high',
    'echo "Good morning." | kinora generate - --language en --out films',
    'kinora generate --prompt "A fox in the autumn forest." --style artistic --duration 15',
    'kinora generate --script words.txt --narration my-voice.wav --project 0198c7a2-...',
    'kinora generate --script words.txt --b-roll 2=harbour.png,4=ferry.mp4 --project 0198c7a2-...',
    'kinora generate --text "Guten Morgen." --language de --max-cost 2 --json',
  ],
  run: async (invocation) => {
    const { arguments: given, terminal, json, signal } = invocation;
    const asked = await readRequest(given, terminal);
    const timeoutSeconds = given.number('timeout', 0);
    const client = await invocation.client();
    const framed = await withUploadedFrames(asked, invocation);
    const request = await withUploadedShots(await withUploadedNarration(framed, invocation), invocation);
    const accepted = await orderOnce(invocation, (key) => client.generate(request, key));
    if (given.flag('wait') === false) return ordered(invocation, accepted);
    const { id } = accepted;
    const price = accepted.price == null ? '' : `, ${spellCredits(accepted.price)}`;
    line(terminal.stderr, paint(terminal, terminal.stderr, 'dim', `Video ${id}${price}`));
    const video = await goesOnWithoutUs(invocation, id, () =>
      followVideo(client, id, { terminal, signal, timeoutSeconds }),
    );
    if (isRunning(video)) return stillRunning(invocation, video);
    if (video.status !== 'completed') return unsuccessful(invocation, video);
    const folder = resolve(terminal.cwd, given.text('out') ?? 'out');
    const name = given.text('name') ?? id;
    if (!json) printVideo(terminal, terminal.stdout, video);
    const files = await saveFiles(client, video, usualFiles, { terminal, folder, name, signal, quiet: json });
    if (json) line(terminal.stdout, JSON.stringify({ video, files }));
    return exitCodes.ok;
  },
};

const ordered = (invocation: Invocation, accepted: AcceptedVideo): ExitCode => {
  const { terminal, json } = invocation;
  if (json) line(terminal.stdout, JSON.stringify({ video: accepted }));
  else {
    line(terminal.stdout, accepted.id);
    line(terminal.stderr, `Watch it: ${nextCommand(invocation, `watch ${accepted.id}`)}`);
  }
  return exitCodes.stillRunning;
};

/** Runs what waits for a video; when the waiting breaks, says that the video goes on. */
export const goesOnWithoutUs = async <T>(
  invocation: Invocation,
  videoId: string,
  waiting: () => Promise<T>,
): Promise<T> => {
  try {
    return await waiting();
  } catch (error) {
    const { stderr } = invocation.terminal;
    line(stderr, 'The video goes on without this command.');
    line(stderr, `  Watch it:  ${nextCommand(invocation, `watch ${videoId}`)}`);
    line(stderr, `  Cancel it: ${nextCommand(invocation, `cancel ${videoId}`)}`);
    throw error;
  }
};

/** The end of the waiting, not of the video. */
export const stillRunning = (invocation: Invocation, video: Video): ExitCode => {
  const { terminal, json } = invocation;
  if (json) line(terminal.stdout, JSON.stringify({ video }));
  const next = nextCommand(invocation, `watch ${video.id}`);
  line(terminal.stderr, `Still ${video.stage ?? video.status}. Do not order it again; watch it: ${next}`);
  return exitCodes.stillRunning;
};

/** A failed or cancelled video. */
export const unsuccessful = ({ terminal, json }: Invocation, video: Video): ExitCode => {
  if (json) line(terminal.stdout, JSON.stringify({ video }));
  else if (video.failure != null) printFailure(terminal, terminal.stderr, video.failure);
  else line(terminal.stderr, `The video was ${video.status}: ${chargedOf(video.charged)}.`);
  return exitCodes.videoFailed;
};
