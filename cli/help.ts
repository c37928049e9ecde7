import type { Options } from './arguments.ts';
import { type Command, commonOptions } from './command.ts';
import { line, type Output, paint, type Terminal } from './terminal.ts';

/** What `kinora help` shows. */
export const printOverview = (terminal: Terminal, output: Output, commands: readonly Command[]): void => {
  line(output, `${paint(terminal, output, 'bold', 'kinora')}: script in, video out`);
  line(output);
  const width = Math.max(...commands.map(({ name }) => name.length));
  for (const { name, summary } of commands) {
    line(output, `  ${paint(terminal, output, 'cyan', name.padEnd(width))}  ${summary}`);
  }
  line(output);
  line(output, 'kinora help COMMAND shows the options of one. Exit codes: docs/cli.md.');
};

/** What `kinora help COMMAND` shows. */
export const printHelp = (terminal: Terminal, output: Output, command: Command): void => {
  const words = command.words.map((word) => ` ${word}`).join('');
  line(output, `${paint(terminal, output, 'bold', `kinora ${command.name}`)}${words} [options]`);
  line(output, `  ${command.summary}`);
  line(output);
  printOptions(terminal, output, { ...command.options, ...commonOptions });
  for (const note of command.notes ?? []) line(output, `\n${note}`);
  line(output, '\nExamples:');
  for (const example of command.examples) line(output, `  ${example}`);
};

/** One line per option, and one more for its choices. */
export const printOptions = (terminal: Terminal, output: Output, options: Options): void => {
  const entries = Object.entries(options).map(([name, option]) => {
    const short = option.short === undefined ? '    ' : `-${option.short}, `;
    const long = option.negatable === true ? `--no-${name}` : `--${name}`;
    return { usage: `${short}${long}${option.value === undefined ? '' : ` ${option.value}`}`, option };
  });
  const width = Math.max(...entries.map(({ usage }) => usage.length));
  for (const { usage, option } of entries) {
    line(output, `  ${paint(terminal, output, 'cyan', usage.padEnd(width))}  ${option.summary}`);
    if (option.choices !== undefined) line(output, `  ${' '.repeat(width)}  (${option.choices.join(', ')})`);
  }
};
