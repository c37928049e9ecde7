import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../cli/run.ts';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

describe('help', () => {
  it('names every command, and every option of one', async () => {
    const overview = await cli.kinora(['help']);
    expect(overview.code).toBe(0);
    for (const command of commands) {
      expect(overview.out).toContain(command.summary);
      const { code, out } = await cli.kinora(['help', command.name]);
      expect(code).toBe(0);
      for (const [name, { negatable }] of Object.entries(command.options)) {
        expect(out).toContain(negatable === true ? `--no-${name}` : `--${name}`);
      }
      expect((await cli.kinora([command.name, '--help'])).out).toBe(out);
    }
  });

  it('points from a mistake to the options of the command', async () => {
    const nobody = await cli.kinora(['login', '--url', cli.server.url, '--register']);
    expect(nobody.code).toBe(2);
    expect(nobody.err).toContain('E-mail is missing, and there is no terminal to ask for it on.');
    expect(nobody.err).toContain('See `kinora help login`.');
    expect((await cli.kinora(['nope'])).err).toContain('See `kinora help`.');
  });

  it('an unknown command or option ends with 2 and a suggestion', async () => {
    expect(await cli.kinora(['genrate'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean kinora generate?') as string,
    });
    expect(await cli.kinora(['list', '--limt', '3'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean --limit?') as string,
    });
    expect((await cli.kinora([])).code).toBe(2);
  });

  it('docs/cli.md names every command, option and exit code', async () => {
    const page = await readFile(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8');
    for (const { name, options } of commands) {
      expect(page).toContain(`kinora ${name}`);
      for (const [option, { negatable }] of Object.entries(options)) {
        expect(page).toContain(negatable === true ? `--no-${option}` : `--${option}`);
      }
    }
    for (const code of [0, 1, 2, 3, 4, 5, 6, 130]) expect(page).toContain(`| ${code} |`);
  });
});
