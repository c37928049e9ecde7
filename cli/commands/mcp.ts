import { createInterface } from 'node:readline';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { answerMessage, mcpSession } from '../mcp-proxy.ts';
import { line } from '../terminal.ts';

export const mcp: Command = {
  name: 'mcp',
  summary: 'Serve the tools of the API to an agent on this machine, over standard input and output',
  words: [],
  options: {},
  notes: ['An agent starts it by itself; docs/agents.md shows how it is told to.'],
  examples: ['kinora mcp', 'KINORA_URL=https://api.example.com KINORA_TOKEN=kin_... kinora mcp'],
  run: async ({ client: connect, terminal, signal }) => {
    const client = await connect();
    const session = mcpSession();
    const running = new Set<Promise<void>>();
    const lines = createInterface({ input: terminal.stdin, signal });
    for await (const text of lines) {
      if (text.trim() === '') continue;
      const answering = answerMessage(client, session, text)
        .then((answer) => (answer === undefined ? undefined : line(terminal.stdout, JSON.stringify(answer))))
        .finally(() => running.delete(answering));
      running.add(answering);
    }
    await Promise.all(running);
    return exitCodes.ok;
  },
};
