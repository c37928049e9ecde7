import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { synthesize, type VoiceEvent } from '../../../engine/speech/espeak.ts';
import { spokenHash } from './spoken-hash.ts';

const run = promisify(execFile);

/** What another process hears, that speaks languages in an order of its own. */
const hashesElsewhere = async (
  languages: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Record<string, string>> => {
  const script = `import { spokenHash } from ${JSON.stringify(import.meta.resolve('./spoken-hash.ts'))};
    const hashes = {};
    for (const language of ${JSON.stringify(languages)}) hashes[language] = await spokenHash(language);
    console.log(JSON.stringify(hashes));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...environment },
  });
  return JSON.parse(stdout);
};

const spoken = async (text: string, source: string): Promise<{ sound: string; events: VoiceEvent[] }> => {
  const { samples, events } = await synthesize(text, source);
  return { sound: createHash('sha256').update(new Uint8Array(samples.buffer)).digest('hex'), events };
};

describe('the same text and voice', () => {
  const first = 'A quiet house; she says six soft things. Which of them shall we choose?';
  const second = 'Something else is spoken in between, and it is longer than the first.';

  it('is the same sound and the same events, whatever was spoken in between', async () => {
    const before = await spoken(first, 'en-us+f3');
    const between = await spoken(second, 'ru+m3');
    expect(before.events.filter(({ type }) => type === 'phoneme').length).toBeGreaterThan(40);
    expect(between).not.toEqual(before);
    expect(await spoken(first, 'en-us+f3')).toEqual(before);
  });

  it('is the same where several are spoken at once', async () => {
    const alone = await spoken(first, 'en-us+f3');
    const together = [spoken(first, 'en-us+f3'), spoken(second, 'de+m3'), spoken(first, 'en-us+f3')];
    const [one, , other] = await Promise.all(together);
    expect(one).toEqual(alone);
    expect(other).toEqual(alone);
  });

  it('is the same after a text that the package has no room for, and after a voice that it does not know', async () => {
    const before = await spoken(first, 'en-us+f3');
    const long = `${' '.repeat(70_000)}${second}`;
    expect((await spoken(long, 'en-us+f3')).events.filter(({ type }) => type === 'word')).toHaveLength(13);
    expect(await spoken(first, 'en-us+f3')).toEqual(before);
    await expect(synthesize(first, 'xx-nowhere')).rejects.toThrow(/does not know "xx-nowhere"/);
    expect(await spoken(first, 'en-us+f3')).toEqual(before);
  });

  it('is the same bytes of sound and the same times in another process, with another locale, clock and order', async () => {
    const here: Record<string, string> = {};
    for (const language of ['en', 'ru', 'zh', 'ar', 'de']) here[language] = await spokenHash(language);
    expect(new Set(Object.values(here)).size).toBe(5);
    expect(await hashesElsewhere(['en', 'ru', 'zh', 'ar', 'de'])).toEqual(here);
    const elsewhere = { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', TZ: 'Asia/Tokyo' };
    expect(await hashesElsewhere(['de', 'ar', 'zh', 'ru', 'en'], elsewhere)).toEqual(here);
  });

  it('leaves the clock as it was', async () => {
    vi.resetModules();
    const { now } = Date;
    const again = await import('../../../engine/speech/espeak.ts');
    await again.synthesize(first, 'en-us+f3');
    expect(Date.now).toBe(now);
  });
});
