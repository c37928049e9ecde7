import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaceMeter } from '../../../cli/pace.ts';
import { createProgress, drawBar } from '../../../cli/progress.ts';
import { clock, spell, spellBytes, spellCredits, spellUntil } from '../../../cli/quantities.ts';
import { withStep } from '../../../cli/step.ts';
import type { Terminal } from '../../../cli/terminal.ts';
import type { VideoEvent } from '../../../client/api-types.ts';

const event = (seq: number, change: Partial<VideoEvent> = {}): VideoEvent => ({
  seq,
  status: 'processing',
  at: new Date(1_800_000_000_000 + seq * 1000).toISOString(),
  ...change,
});

const fakeTerminal = (stderr: PassThrough, env: NodeJS.ProcessEnv = {}): Terminal => ({
  stdin: new PassThrough(),
  stdout: new PassThrough(),
  stderr,
  env,
  cwd: '/',
  home: '/',
});
const textOf = (stream: PassThrough): string => String(stream.read() ?? '');

describe('plain lines', () => {
  it('are one for each stage, and one for each further ten percent', () => {
    const output = new PassThrough();
    const progress = createProgress(fakeTerminal(output));
    progress.update(event(1, { status: 'pending', progress: 0 }));
    progress.update(event(2, { stage: 'moderating', progress: 0 }));
    progress.update(event(3, { stage: 'speaking', progress: 0.04 }));
    progress.update(event(4, { stage: 'speaking', progress: 0.05 }));
    progress.update(event(5, { stage: 'rendering', progress: 0.14 }));
    for (let i = 6; i < 40; i++)
      progress.update(event(i, { stage: 'rendering', progress: 0.14 + (i - 5) * 0.01 }));
    progress.update(event(40, { status: 'completed', stage: 'publishing', progress: 1 }));
    progress.stop();
    const lines = textOf(output).trimEnd().split('\n');
    expect(lines.map((text) => text.replace(/, about.*/, ''))).toEqual([
      '0:00 Waiting 0%',
      '0:00 Reading the script 0%',
      '0:01 Speaking 4%',
      '0:03 Rendering 14%',
      '0:09 Rendering 20%',
      '0:19 Rendering 30%',
      '0:29 Rendering 40%',
      '0:38 Completed 100%',
    ]);
    expect(lines[4]).toBe('0:09 Rendering 20%, about 1:20 left');
  });

  it('hold no control characters', () => {
    const output = new PassThrough();
    const progress = createProgress(fakeTerminal(output));
    progress.update(event(1, { stage: 'rendering', progress: 0.5 }));
    progress.note('A note.');
    progress.stop();
    const text = textOf(output);
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(text).toContain('A note.\n');
  });

  it('are told again for another attempt', () => {
    const output = new PassThrough();
    const progress = createProgress(fakeTerminal(output));
    progress.update(event(1, { stage: 'speaking', progress: 0.05, attempt: 1 }));
    progress.update(event(2, { stage: 'speaking', progress: 0.05, attempt: 2 }));
    expect(textOf(output).trimEnd().split('\n')).toHaveLength(2);
  });

  it('are what continuous integration and dumb terminals get', () => {
    for (const env of [{ CI: 'true' }, { TERM: 'dumb' }]) {
      const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
      const progress = createProgress(fakeTerminal(output, env));
      progress.update(event(1, { stage: 'rendering', progress: 0.5 }));
      progress.stop();
      expect(textOf(output)).toBe('0:00 Rendering 50%\n');
    }
  });
});

describe('the bar', () => {
  const texts = { name: 'Rendering', elapsed: '0:12', left: 'about 0:14 left' };

  it('shows name, bar, percent and times', () => {
    expect(drawBar({ ...texts, progress: 0.5, width: 100 }, (text) => `<${text}>`)).toBe(
      `Rendering          <${'█'.repeat(20)}>${'░'.repeat(20)}  50%  0:12  about 0:14 left `,
    );
  });

  it('fits its terminal, however narrow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (width, progress) => {
          expect(drawBar({ ...texts, progress, width }, (text) => text).length).toBeLessThan(width);
        },
      ),
    );
  });

  it('is drawn on a screen and taken away, and notes stand above it', () => {
    const output = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 90,
      getWindowSize: () => [90, 30],
    });
    const progress = createProgress(fakeTerminal(output, { TERM: 'xterm' }));
    progress.update(event(1, { stage: 'rendering', progress: 0.5 }));
    progress.note('A note.');
    progress.stop();
    progress.stop();
    const text = textOf(output);
    expect(stripVTControlCharacters(text)).toContain('A note.\n');
    expect(text).toContain('Rendering');
    expect(text).toContain(' 50%');
    expect(text.endsWith('\u001b[?25h\u001b[?7h\u001b8\u001b[1G\u001b[2K')).toBe(true);
  });

  it('has no colour with NO_COLOR', () => {
    const colours = (env: NodeJS.ProcessEnv): boolean => {
      const output = Object.assign(new PassThrough(), { isTTY: true, columns: 90 });
      const progress = createProgress(fakeTerminal(output, env));
      progress.update(event(1, { stage: 'rendering', progress: 0.5 }));
      progress.stop();
      return textOf(output).includes('\u001b[36m');
    };
    expect([colours({}), colours({ NO_COLOR: '1' })]).toEqual([true, false]);
  });
});

describe('the time left', () => {
  it('follows the speed of the stage, on the clock of the server', () => {
    const meter = new PaceMeter();
    meter.add(event(0, { stage: 'speaking', progress: 0.04 }), 500);
    meter.add(event(10, { stage: 'rendering', progress: 0.2 }), 500);
    meter.add(event(20, { stage: 'rendering', progress: 0.6 }), 500);
    expect(meter.read(500)).toEqual({
      progress: 0.6,
      elapsedSeconds: 20,
      remainingSeconds: expect.closeTo(10),
    });
    expect(meter.read(504)).toEqual({
      progress: 0.6,
      elapsedSeconds: 24,
      remainingSeconds: expect.closeTo(6),
    });
    expect(meter.read(600).remainingSeconds).toBe(0);
  });

  it('is unknown at the beginning', () => {
    const meter = new PaceMeter();
    expect(meter.read(1)).toEqual({ progress: 0, elapsedSeconds: 0, remainingSeconds: undefined });
    meter.add(event(0, { stage: 'moderating', progress: 0 }), 1);
    expect(meter.read(3)).toEqual({ progress: 0, elapsedSeconds: 2, remainingSeconds: undefined });
  });

  it('does not count waiting, nor an attempt that failed', () => {
    const meter = new PaceMeter();
    meter.add(event(0, { status: 'failed', progress: 0.9, attempt: 1 }), 0);
    meter.add(event(50, { status: 'pending', progress: 0, attempt: 2 }), 0);
    meter.add(event(60, { stage: 'moderating', progress: 0, attempt: 2 }), 0);
    meter.add(event(70, { stage: 'rendering', progress: 0.5, attempt: 2 }), 0);
    expect(meter.read(0).elapsedSeconds).toBe(10);
    expect(meter.read(0).remainingSeconds).toBeCloseTo(10);
  });

  it('is never negative or endless, whatever the events say', () => {
    const anyEvent = fc.record({
      seq: fc.nat(1000),
      stage: fc.constantFrom('speaking', 'rendering'),
      progress: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1 }), fc.nat(100), (events, later) => {
        const meter = new PaceMeter();
        for (const { seq, ...change } of events) meter.add(event(seq, change), 0);
        const { remainingSeconds, elapsedSeconds } = meter.read(later);
        expect(elapsedSeconds).toBeGreaterThanOrEqual(0);
        if (remainingSeconds !== undefined) expect(Number.isFinite(remainingSeconds)).toBe(true);
        expect(remainingSeconds ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('quantities', () => {
  it('read as people write them', () => {
    expect([0, 7.4, 59.6, 760, 3723].map(clock)).toEqual(['0:00', '0:07', '1:00', '12:40', '1:02:03']);
    expect([0.04, 8.26, 9.95, 30.6, 59.7, 125].map(spell)).toEqual([
      '0.0 s',
      '8.3 s',
      '10 s',
      '31 s',
      '1 min 00 s',
      '2 min 05 s',
    ]);
    expect([0, 999, 1000, 2_444_444, 999_960, 5e9].map(spellBytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '2.4 MB',
      '1.0 MB',
      '5.0 GB',
    ]);
    expect([1, 4].map(spellCredits)).toEqual(['1 credit', '4 credits']);
    const now = Date.parse('2026-01-01T00:00:10Z');
    const moments = ['2026-01-01T00:00:05Z', '2026-01-01T00:00:10.400Z', '2026-01-01T00:00:50Z'];
    expect(moments.map((moment) => spellUntil(moment, now))).toEqual(['now', 'now', 'in 40 s']);
  });
});

describe('steps', () => {
  it('say what is done and how long it took, also when it fails', async () => {
    const output = new PassThrough();
    const terminal = fakeTerminal(output);
    expect(await withStep(terminal, 'Planning', () => Promise.resolve(7))).toBe(7);
    await expect(withStep(terminal, 'Rendering', () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(textOf(output)).toMatch(
      /^Planning \.\.\.\nPlanning: 0\.\d s\nRendering \.\.\.\nRendering: failed after 0\.\d s\n$/,
    );
  });
});
