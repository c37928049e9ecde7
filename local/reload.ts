import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { objectAt } from './assembly/json.ts';
import type { Resource, RunningCloud, Service } from './cloud.ts';
import { changesBetween, type Snapshot, snapshotOf } from './source-changes.ts';

const project = join(import.meta.dirname, '..');

/** Sources of functions. */
const ofFunctions = ['functions', 'engine'];
/** Sources of the templates and of this cloud, which are read once. */
const readOnce = ['bin', 'lib', 'local'];

/** Changes are taken up when so long nothing more was written: an editor saves many files one after the other. */
const lookMilliseconds = 400;

const Outcome = z.union([
  z.object({ rebuilt: z.array(z.string()), declared: z.record(z.string(), z.string()) }),
  z.object({ failures: z.array(z.string()) }),
]);

type Build = (folder: string, changed: readonly string[], signal: AbortSignal) => Promise<unknown>;

export interface ReloadOptions {
  cloud: Pick<RunningCloud, 'replaceCode' | 'cloud'>;
  /** Receives bundles; emptied before each build and in the end. */
  folder: string;
  /** Tells who watches. */
  say(text: string): void;
  /** @default the program that bundles what changed sources are part of */
  build?: Build;
  /** Folder that the sources are in. @default the project's */
  root?: string;
}

/** Whether the templates were made with the setting `debug`. */
export const isDebugged = (functions: readonly Resource[]): boolean =>
  functions.some(
    ({ properties }) => objectAt(objectAt(properties, 'Environment'), 'Variables').DEBUG === 'true',
  );

/**
 * Watches the sources and gives functions of the running cloud their new code. What does not build is told, and the
 * code from before goes on; what only a new synthesis can bring about is told, too.
 */
export const reloadOnChange = async (options: ReloadOptions): Promise<Service> => {
  const { root = project } = options;
  const closing = new AbortController();
  const reload = new Reload(options, closing.signal);
  const look = (): Promise<Snapshot> => snapshotOf(root, [...ofFunctions, ...readOnce]);
  let taken = await look();
  let seen = taken;
  let timer: NodeJS.Timeout | undefined;
  const watch = async (): Promise<void> => {
    const now = await look();
    const isQuiet = changesBetween(seen, now).length === 0;
    seen = now;
    const changed = changesBetween(taken, now);
    if (!isQuiet || changed.length === 0) return;
    taken = now;
    await reload.take(changed);
  };
  const complain = (error: unknown): void => {
    if (!closing.signal.aborted) options.say(`Changed sources could not be taken up: ${String(error)}`);
  };
  const next = (): void => {
    if (closing.signal.aborted) return;
    timer = setTimeout(() => {
      looking = watch().catch(complain).finally(next);
    }, lookMilliseconds);
  };
  let looking: Promise<void> = reload.begin().catch(complain).finally(next);
  return {
    close: async () => {
      closing.abort();
      clearTimeout(timer);
      await looking;
      await rm(options.folder, { recursive: true, force: true });
    },
  };
};

class Reload {
  readonly #options: ReloadOptions;
  /** What the templates say of each operation. */
  #declared: Readonly<Record<string, string>> | undefined;
  /** Changed sources that are in no bundle yet, because something did not build. */
  #pending: string[] = [];
  #told = '';
  readonly #signal: AbortSignal;

  constructor(options: ReloadOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  async begin(): Promise<void> {
    const outcome = await this.#build([]);
    if ('declared' in outcome) this.#declared = outcome.declared;
  }

  async take(changed: readonly string[]): Promise<void> {
    const { say } = this.#options;
    const once = changed.filter((path) => readOnce.some((folder) => path.startsWith(`${folder}/`)));
    if (once.length > 0) say(`${listed(once)} changed: restart npm start, it is read at the start alone.`);
    this.#pending = [...new Set([...this.#pending, ...changed.filter((path) => !once.includes(path))])];
    if (this.#pending.length === 0) return;
    const outcome = await this.#build(this.#pending);
    if ('failures' in outcome) {
      say(`${outcome.failures.join('\n')}\nThe code from before goes on until this is mended.`);
      return;
    }
    this.#pending = [];
    const { cloud, folder } = this.#options;
    const functions = cloud.cloud.ofType('AWS::Lambda::Function');
    const replaced = outcome.rebuilt.filter((operationId) => {
      const found = functions.find(({ logicalId }) => isOf(operationId, logicalId));
      return found !== undefined && cloud.replaceCode(found.logicalId, join(folder, operationId));
    });
    if (replaced.length > 0) say(`New code: ${listed(replaced)}.`);
    this.#compare(outcome.declared);
  }

  #compare(declared: Readonly<Record<string, string>>): void {
    const before = this.#declared ?? declared;
    const names = [...new Set([...Object.keys(before), ...Object.keys(declared)])];
    const changed = names.filter((name) => before[name] !== declared[name]);
    this.#declared = before;
    const isTold = this.#told === changed.join();
    this.#told = changed.join();
    if (changed.length === 0 || isTold) return;
    this.#options.say(
      `Declared otherwise than at the start (route, needs, settings, memory or time): ${listed(changed)}. ` +
        'Restart npm start, the templates are made there.',
    );
  }

  async #build(changed: readonly string[]): Promise<z.infer<typeof Outcome>> {
    const { folder, build = runBuild } = this.#options;
    await rm(folder, { recursive: true, force: true });
    return Outcome.parse(await build(folder, changed, this.#signal));
  }
}

/** `createVideo` is `createVideoFunction0A1B2C3D` in the template. */
const isOf = (operationId: string, logicalId: string): boolean =>
  logicalId.startsWith(operationId) && /^Function[0-9A-F]{8}$/.test(logicalId.slice(operationId.length));

const namedAtMost = 6;

const listed = (names: readonly string[]): string =>
  names.length <= namedAtMost
    ? names.join(', ')
    : `${names.slice(0, namedAtMost).join(', ')} and ${names.length - namedAtMost} more`;

const runBuild: Build = async (folder, changed, signal) => {
  const program = join(project, 'bin', 'rebuild.ts');
  const child = spawn(process.execPath, ['--no-warnings', program, folder, ...changed], {
    cwd: project,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, complaint] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const end = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, killedBy) => resolve(code ?? killedBy));
  });
  return end === 0
    ? JSON.parse(output)
    : { failures: [`bin/rebuild.ts ended with ${end}: ${complaint.trim()}`] };
};
