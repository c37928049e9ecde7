import { Session } from 'node:inspector/promises';

/** Parts of the embedded cloud that share the main thread. */
export const rooms = [
  'gateway',
  'function host',
  'AWS front',
  'signature',
  'policy',
  'database',
  'workflow',
  'events, logs',
  'node: sockets, HTTP',
  'node: native, GC',
] as const;
export type Room = (typeof rooms)[number];

const folders: readonly (readonly [part: string, room: Room])[] = [
  ['/local/gateway/', 'gateway'],
  ['/local/lambda/', 'function host'],
  ['/local/aws/signature.ts', 'signature'],
  ['/local/aws/policies.ts', 'policy'],
  ['/local/aws/dynamodb/', 'database'],
  ['/local/aws/', 'AWS front'],
  ['/local/workflow/', 'workflow'],
  ['/local/events/', 'events, logs'],
  ['/local/logs/', 'events, logs'],
];

const samplingMicroseconds = 500;

/**
 * Where the main thread spends its time while `work` runs: the share of each room, 0..1, of all that is not idle.
 * What a library or Node does counts for the room that called it.
 */
export const profileMainThread = async (work: () => Promise<unknown>): Promise<Record<Room, number>> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: samplingMicroseconds });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const roomOf = new Map<number, Room | undefined>();
  // Parents come before their children.
  const assign = (id: number, inherited: Room): void => {
    const node = nodes.get(id);
    if (!node) return;
    const { url, functionName } = node.callFrame;
    const own = folders.find(([part]) => url.includes(part))?.[1];
    const room =
      own ??
      (url.startsWith('node:') && inherited === 'node: native, GC' ? 'node: sockets, HTTP' : inherited);
    roomOf.set(id, functionName === '(idle)' ? undefined : room);
    for (const child of node.children ?? []) assign(child, room);
  };
  const [root] = profile.nodes;
  if (root) assign(root.id, 'node: native, GC');
  const spent = Object.fromEntries(rooms.map((room) => [room, 0])) as Record<Room, number>;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const room = roomOf.get(id);
    if (room) spent[room] += profile.timeDeltas?.[index] ?? 0;
  }
  const total = Object.values(spent).reduce((sum, one) => sum + one, 0) || 1;
  return Object.fromEntries(rooms.map((room) => [room, spent[room] / total])) as Record<Room, number>;
};
