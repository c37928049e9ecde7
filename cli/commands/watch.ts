import { printVideo } from '../cards.ts';
import { type Command, nextCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { followVideo, isRunning } from '../follow.ts';
import { line } from '../terminal.ts';
import { goesOnWithoutUs, stillRunning, unsuccessful } from './generate.ts';

export const watch: Command = {
  name: 'watch',
  summary: 'Follow a video to its end, live',
  words: ['VIDEO_ID'],
  options: {
    after: { type: 'string', value: 'SEQ', summary: 'Only events after this number (default 0: all)' },
    timeout: {
      type: 'string',
      value: 'SECONDS',
      summary: 'Stop watching, with exit code 4; the video goes on',
    },
  },
  notes: ['With --json each event is one line.'],
  examples: ['kinora watch 0198c7a2-...', 'kinora watch 0198c7a2-... --json | jq .progress'],
  run: async (invocation) => {
    const { arguments: given, terminal, json, signal } = invocation;
    const after = given.number('after', 0) ?? 0;
    const timeoutSeconds = given.number('timeout', 0);
    const client = await invocation.client();
    const id = given.positionals[0] ?? '';
    // An unknown id or a missing session is told before anybody hears that "the video goes on".
    await client.get(id);
    const onEvent = json ? (event: unknown) => line(terminal.stdout, JSON.stringify(event)) : undefined;
    const video = await goesOnWithoutUs(invocation, id, () =>
      followVideo(client, id, { terminal, after, signal, timeoutSeconds, onEvent }),
    );
    const quiet = { ...invocation, json: false };
    if (isRunning(video)) return stillRunning(quiet, video);
    if (video.status !== 'completed') return json ? exitCodes.videoFailed : unsuccessful(quiet, video);
    if (!json) {
      printVideo(terminal, terminal.stdout, video);
      line(terminal.stderr, `Save it: ${nextCommand(invocation, `download ${id}`)}`);
    }
    return exitCodes.ok;
  },
};
