import type { KinoraClient } from '@kinora/client/client';
import type { YoutubeChannel } from '@kinora/client/youtube';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { askText } from '../prompt.ts';
import { line } from '../terminal.ts';

interface Shown {
  answer: unknown;
  lines: string[];
}
type Action = (client: KinoraClient, invocation: Invocation, word: string) => Promise<Shown>;

const channelLine = ({ id, title, status }: YoutubeChannel): string => `${id}  ${status}  ${title}`;

const actions: Readonly<Record<string, Action>> = {
  connect: async (client, { terminal, signal }) => {
    const { authorization_url: url } = await client.connectYoutube();
    line(terminal.stderr, 'Open this address, say yes there, and bring the text of the last page:');
    line(terminal.stdout, url);
    const text = (await askText(terminal, 'Text: ', signal)).trim();
    const [, state = '', code = ''] = /^([\w-]{43})\.(.+)$/.exec(text) ?? [];
    if (code === '')
      throw new UsageError('That is not the text of the page: it has a dot behind 43 characters.');
    const answer = await client.finishYoutube({ state, code });
    return { answer, lines: [channelLine(answer)] };
  },
  channels: async (client) => {
    const channels = await client.youtubeChannels();
    const lines =
      channels.length === 0 ? ['No channel yet: kinora youtube connect'] : channels.map(channelLine);
    return { answer: { channels }, lines };
  },
  disconnect: async (client, _invocation, id) => {
    if (id === '') throw new UsageError('Say which channel: kinora youtube disconnect CHANNEL_ID');
    return { answer: await client.disconnectYoutube(id), lines: [`Disconnected ${id}.`] };
  },
};

export const youtube: Command = {
  name: 'youtube',
  summary: 'Connect channels of YouTube, list them, disconnect them',
  words: ['ACTION', '[CHANNEL_ID]'],
  options: {},
  notes: [`Actions: ${Object.keys(actions).join(', ')}. "kinora publish ID" publishes on them.`],
  examples: ['kinora youtube connect', 'kinora youtube channels', 'kinora youtube disconnect UC0123456789'],
  run: async (invocation) => {
    const [name = '', word = ''] = invocation.arguments.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`There is no "youtube ${name}"; there is ${Object.keys(actions).join(', ')}.`);
    const { answer, lines } = await action(await invocation.client(), invocation, word);
    if (invocation.json) line(invocation.terminal.stdout, JSON.stringify(answer));
    else for (const each of lines) line(invocation.terminal.stdout, each);
    return exitCodes.ok;
  },
};
