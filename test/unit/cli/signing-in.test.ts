import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

describe('signing in', () => {
  const env = { KINORA_TOKEN: '', KINORA_PASSWORD: '' };

  it('login keeps a session that later commands use, logout ends it', async () => {
    expect((await cli.kinora(['list'], { env })).code).toBe(3);
    const words = ['login', '--register', '--email', 'me@kinora.example', '--password-stdin'];
    const { code, out } = await cli.kinora(words, { env, stdin: 'correct horse\n' });
    expect({ code, out }).toEqual({ code: 0, out: `Signed in to ${cli.server.url} as me@kinora.example.\n` });
    expect(cli.server.seen[0]).toMatchObject({
      route: 'POST /api/v1/auth/register',
      body: { email: 'me@kinora.example', password: 'correct horse' },
    });
    expect((await cli.kinora(['list'], { env })).code).toBe(0);
    expect((await cli.kinora(['logout'], { env })).code).toBe(0);
    expect(cli.server.count('POST /api/v1/auth/logout')).toBe(1);
    expect((await cli.kinora(['list'], { env })).code).toBe(3);
  });

  it('a wrong password ends with 3', async () => {
    const words = ['login', '--email', 'me@kinora.example'];
    const { code, err } = await cli.kinora(words, { env: { ...env, KINORA_PASSWORD: 'wrong' } });
    expect(code).toBe(3);
    expect(err).toContain('Incorrect email or password');
  });

  it('a second factor is asked for, or comes from KINORA_CODE', async () => {
    const words = ['login', '--email', 'careful@kinora.example'];
    const known = { ...env, KINORA_PASSWORD: 'correct horse' };
    expect((await cli.kinora(words, { env: { ...known, KINORA_CODE: '123456' } })).code).toBe(0);
    expect(cli.server.count('POST /api/v1/auth/login')).toBe(1);
    const wrong = await cli.kinora(words, { env: { ...known, KINORA_CODE: '654321' } });
    expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('wrong or was used') });
    const nobody = await cli.kinora(words, { env: known });
    expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('Code of your app is missing') });
  });

  it('asks nobody where nobody is', async () => {
    const { code, err } = await cli.kinora(['login', '--email', 'me@kinora.example'], { env });
    expect(code).toBe(2);
    expect(err).toContain('Password is missing');
  });
});
