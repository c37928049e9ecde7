import { spell } from './quantities.ts';
import { isScreen, line, paint, type Terminal } from './terminal.ts';

/**
 * Shows that something is being done, and in the end how long it took.
 *
 * On a screen the line is drawn over with the time so far; elsewhere it is printed once at either end.
 */
export const withStep = async <T>(terminal: Terminal, text: string, work: () => Promise<T>): Promise<T> => {
  const { stderr } = terminal;
  const startedAt = performance.now();
  const elapsed = (): string => spell((performance.now() - startedAt) / 1000);
  const screen = isScreen(terminal, stderr);
  const draw = (mark: string, tail: string): void => {
    stderr.write(`\r\u001b[2K${mark} ${text} ${paint(terminal, stderr, 'dim', tail)}`);
  };
  if (screen) draw('·', '');
  else line(stderr, `${text} ...`);
  const clock = screen ? setInterval(() => draw('·', elapsed()), 200) : undefined;
  try {
    const result = await work();
    if (screen) draw(paint(terminal, stderr, 'green', '✓'), elapsed());
    else stderr.write(`${text}: ${elapsed()}`);
    return result;
  } catch (error) {
    if (screen) draw(paint(terminal, stderr, 'red', '✗'), elapsed());
    else stderr.write(`${text}: failed after ${elapsed()}`);
    throw error;
  } finally {
    clearInterval(clock);
    line(stderr);
  }
};
