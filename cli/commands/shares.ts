import type { KinoraClient } from '@kinora/client/client';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { line } from '../terminal.ts';

/** What an action answers, and how people read it. */
interface Shown {
  answer: unknown;
  print(): void;
}
type Action = (client: KinoraClient, invocation: Invocation, videoId: string, id: string) => Promise<Shown>;

const actions: Readonly<Record<string, Action>> = {
  create: async (client, { arguments: given, terminal }, videoId) => {
    const seconds = given.number('expires-in', 1);
    const answer = await client.createShare(videoId, seconds === undefined ? {} : { expires_in: seconds });
    return { answer, print: () => line(terminal.stdout, answer.url) };
  },
  list: async (client, { terminal }, videoId) => {
    const shares = await client.shares(videoId);
    return {
      answer: { shares },
      print: () => {
        for (const { id, expires_at } of shares) line(terminal.stdout, `${id}  until ${expires_at}`);
        if (shares.length === 0) line(terminal.stderr, 'This video is not shared.');
      },
    };
  },
  delete: async (client, { terminal }, videoId, id) => {
    if (id === '') throw new UsageError('Say the id of the share: kinora shares delete VIDEO_ID SHARE_ID');
    const answer = await client.removeShare(videoId, id);
    return { answer, print: () => line(terminal.stdout, `Revoked ${id}.`) };
  },
};

export const shares: Command = {
  name: 'shares',
  summary: 'Share a completed video with anyone by an address, or take that back',
  words: ['ACTION', 'VIDEO_ID', '[SHARE_ID]'],
  options: {
    'expires-in': {
      type: 'string',
      value: 'SECONDS',
      summary: 'Life of the address, 60 to 31536000 (default a week)',
    },
  },
  notes: [`Actions: ${Object.keys(actions).join(', ')}. "create" prints the address, this once.`],
  examples: [
    'kinora shares create 0198c7a2-... --expires-in 86400',
    'kinora shares list 0198c7a2-...',
    'kinora shares delete 0198c7a2-... 5f2b8c0d9e7a4b1c8d3e6f0a1b2c3d4e',
  ],
  run: async (invocation) => {
    const [name = '', videoId = '', id = ''] = invocation.arguments.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`There is no "shares ${name}"; there is ${Object.keys(actions).join(', ')}.`);
    const { answer, print } = await action(await invocation.client(), invocation, videoId, id);
    if (invocation.json) line(invocation.terminal.stdout, JSON.stringify(answer));
    else print();
    return exitCodes.ok;
  },
};
