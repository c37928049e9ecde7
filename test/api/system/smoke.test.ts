import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { smoke } from '../../../deploy/smoke.ts';
import { useSharedCloud } from '../../support/cloud.ts';
import { connect } from '../../support/socket-client.ts';

const cloud = useSharedCloud();

/** Runs the command, and answers its exit code and all that it said. */
const run = async (password: string, ...words: string[]) => {
  const printed: string[] = [];
  const complained: string[] = [];
  const output = {
    print: (text: string) => void printed.push(text),
    complain: (text: string) => void complained.push(text),
  };
  const code = await smoke(['--url', `${cloud.http}/`, ...words], { KINORA_PASSWORD: password }, output);
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
};

describe('npm run smoke', () => {
  it('makes a film, looks at it, deletes it, and says its figures', async () => {
    const email = `smoke-${randomUUID()}@example.com`;
    // What opens sockets stands ready: who waits ten seconds for it three times asks in place of listening.
    const listener = await connect(cloud, await cloud.register());
    await listener.close();
    const { code, printed, complained } = await run(
      'a password of smoke 1',
      ...['--email', email, '--register', '--json', '--script', 'It works.'],
    );
    expect({ code, complained }).toEqual({ code: 0, complained: expect.stringContaining('delete') });
    const figures = JSON.parse(printed);
    expect(figures).toMatchObject({ channels: ['live'], videoCodec: 'avc', audioCodec: 'aac' });
    expect(figures.chargedCredits).toBeGreaterThan(0);
    const steps = complained.split('\n').map((line) => line.slice(0, 18).trim());
    expect(steps).toEqual([
      'alive',
      'sign in',
      'quote',
      'generate',
      'follow',
      'download',
      'look at the file',
      'delete',
    ]);
  });

  it('says what does not work, and is not content with less', async () => {
    const { email, password } = await cloud.register();
    const wrong = await run('a wrong password', '--email', email);
    expect([wrong.code, wrong.complained]).toEqual([1, expect.stringMatching(/It does not work: ApiError/)]);
    const refused = await run(password, '--email', email, '--script', 'kinora:fail:render Hello.');
    expect([refused.code, refused.complained]).toEqual([1, expect.stringContaining('the video is failed')]);
    expect(refused.complained).toContain('delete');
  });

  it('refuses a command line that it does not understand', async () => {
    expect(await run('p')).toMatchObject({ code: 2, complained: expect.stringContaining('--email') });
    expect(await run('', '--email', 'a@b.example')).toMatchObject({ code: 2 });
    expect(await run('p', '--email', 'a@b.example', '--timeout', 'long')).toMatchObject({ code: 2 });
  });
});
