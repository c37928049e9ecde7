import type { VideoEvent } from '@kinora/client/api-types';
import { SingleBar } from 'cli-progress';
import { PaceMeter } from './pace.ts';
import { clock, spellBytes } from './quantities.ts';
import { isScreen, line, type Output, paint, type Terminal } from './terminal.ts';

/** Shows how a video comes along. */
export interface Progress {
  update(event: VideoEvent): void;
  /** Says something without disturbing the bar. */
  note(text: string): void;
  /** Takes the bar away. Safe to call twice. */
  stop(): void;
}

const stageNames: Record<string, string> = {
  pending: 'Waiting',
  moderating: 'Reading the script',
  planning: 'Planning scenes',
  speaking: 'Speaking',
  rendering: 'Rendering',
  stitching: 'Stitching',
  verifying: 'Verifying',
  publishing: 'Publishing',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};
const nameWidth = Math.max(...Object.values(stageNames).map((name) => name.length));

/** What the video is doing, in words. */
export const stageName = (event: VideoEvent): string => {
  const key = event.status === 'processing' ? (event.stage ?? 'processing') : event.status;
  return stageNames[key] ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
};

/** A live bar on a screen, plain lines everywhere else. */
export const createProgress = (terminal: Terminal): Progress =>
  isScreen(terminal, terminal.stderr) ? barProgress(terminal) : plainProgress(terminal.stderr);

const seconds = (): number => performance.now() / 1000;

const barProgress = (terminal: Terminal): Progress => {
  const meter = new PaceMeter();
  let latest: VideoEvent | undefined;
  const bar = new SingleBar({
    stream: terminal.stderr,
    fps: 4,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    format: (_options, { maxWidth }) => {
      const texts = barTexts(meter, latest);
      return drawBar({ ...texts, width: Math.min(maxWidth, 100) }, (text) =>
        paint(terminal, terminal.stderr, 'cyan', text),
      );
    },
  });
  bar.start(1, 0);
  return {
    update: (event) => {
      latest = event;
      meter.add(event, seconds());
      bar.update(event.progress ?? 0);
    },
    note: (text) => {
      const active = bar.isActive;
      bar.stop();
      line(terminal.stderr, text);
      if (active) bar.start(1, latest?.progress ?? 0);
    },
    stop: () => bar.stop(),
  };
};

const barTexts = (meter: PaceMeter, latest: VideoEvent | undefined) => {
  const pace = meter.read(seconds());
  const left = pace.remainingSeconds === undefined ? '' : `about ${clock(pace.remainingSeconds)} left`;
  return {
    name: latest === undefined ? 'Starting' : stageName(latest),
    progress: pace.progress,
    elapsed: clock(pace.elapsedSeconds),
    left,
  };
};

interface BarTexts {
  name: string;
  /** 0..1 */
  progress: number;
  elapsed: string;
  left: string;
  /** Columns. */
  width: number;
}

/** One line of at most `width - 1` columns: name, bar, percent, elapsed and remaining time. */
export const drawBar = (texts: BarTexts, colour: (text: string) => string): string => {
  const { name, progress, elapsed, left, width } = texts;
  const before = `${name.padEnd(nameWidth)} `;
  const percent = `${Math.floor(progress * 100)}%`.padStart(4);
  const after = ` ${percent}  ${elapsed.padStart(4)}  ${left.padEnd('about 00:00 left'.length)}`;
  const room = Math.min(40, width - 1 - before.length - after.length);
  if (room < 8) return `${name}${percent} ${elapsed} ${left}`.trimEnd().slice(0, width - 1);
  const full = Math.round(room * progress);
  return `${before}${colour('█'.repeat(full))}${'░'.repeat(room - full)}${after}`;
};

/** One line for each stage, and one for each further ten percent within it. */
export const plainProgress = (output: Output): Progress => {
  const meter = new PaceMeter();
  let shown = '';
  return {
    update: (event) => {
      meter.add(event, seconds());
      const name = stageName(event);
      const pace = meter.read(seconds());
      const step = `${event.attempt ?? 1} ${name} ${Math.floor(pace.progress * 10 + 1e-9)}`;
      if (step === shown) return;
      shown = step;
      const left = pace.remainingSeconds === undefined ? '' : `, about ${clock(pace.remainingSeconds)} left`;
      line(output, `${clock(pace.elapsedSeconds)} ${name} ${Math.floor(pace.progress * 100)}%${left}`);
    },
    note: (text) => line(output, text),
    stop: () => undefined,
  };
};

/** How a download comes along: a bar on a screen, nothing elsewhere. */
export const transferBar = (terminal: Terminal, label: string) => {
  const bar = new SingleBar({
    stream: terminal.stderr,
    fps: 8,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    format: (_options, { value, total }) => `${label}  ${spellBytes(value)} of ${spellBytes(total)}`,
  });
  return {
    update: (received: number, total: number | undefined): void => {
      if (total === undefined || !isScreen(terminal, terminal.stderr)) return;
      if (bar.isActive) bar.update(received);
      else bar.start(total, received);
    },
    stop: (): void => bar.stop(),
  };
};
