import { readdirSync, readFileSync } from 'node:fs';

/** CPU milliseconds since the start of each thread, by the hop that it belongs to. */
export type ProcessorTime = Readonly<Record<ThreadHop, number>>;

export const threadHops = [
  'main',
  'function',
  'queues, objects',
  'database',
  'children',
  'engine',
  'load',
] as const;
export type ThreadHop = (typeof threadHops)[number];

/** What a thread does, by the name that the cloud gave it; Linux keeps 15 characters of it. */
const hopOf = (name: string): ThreadHop => {
  if (name.startsWith('lambda:')) return 'function';
  if (name === 'sqs-and-s3') return 'queues, objects';
  if (name === 'dynamodb') return 'database';
  if (name === 'bench-load') return 'load';
  return name === 'MainThread' ? 'main' : 'engine';
};

/** @returns text of a file under /proc, or undefined when its thread has ended */
const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Milliseconds on a processor: the first figure of `schedstat`, in nanoseconds. */
const milliseconds = (folder: string): number =>
  Number(read(`${folder}/schedstat`)?.split(' ')[0] ?? 0) / 1e6;

const tasks = (pid: number | 'self'): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}`);
  } catch {
    return [];
  }
};

/** Processes that this one started, and those that they started. */
const descendants = (folders: readonly string[]): number[] =>
  folders
    .flatMap((folder) => (read(`${folder}/children`) ?? '').split(' ').map(Number))
    .filter((pid) => pid > 0)
    .flatMap((pid) => [pid, ...descendants(tasks(pid))]);

/** The figures of now. Linux only: elsewhere nobody tells what a thread of another took. */
export const readProcessorTime = (): ProcessorTime => {
  const own = tasks('self');
  const found = Object.fromEntries(threadHops.map((hop) => [hop, 0])) as Record<ThreadHop, number>;
  for (const folder of own) found[hopOf((read(`${folder}/comm`) ?? '').trim())] += milliseconds(folder);
  for (const pid of descendants(own)) {
    const command = read(`/proc/${pid}/cmdline`) ?? '';
    const hop = command.includes('dynoxide')
      ? 'database'
      : command.includes('lambda/runtime')
        ? 'function'
        : 'children';
    for (const folder of tasks(pid)) found[hop] += milliseconds(folder);
  }
  return found;
};

/** What was used from one reading to a later one. */
export const used = (before: ProcessorTime, after: ProcessorTime): ProcessorTime => {
  const difference = threadHops.map((hop) => [hop, after[hop] - before[hop]] as const);
  return Object.fromEntries(difference) as Record<ThreadHop, number>;
};
