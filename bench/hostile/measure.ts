/** One input and what it cost, with the time that the benchmark allows beyond the hash of a password. */
export interface Measured {
  input: string;
  /** Characters. */
  size: number;
  milliseconds: number;
}

/** What takes less is measured once. */
const remarkableMilliseconds = 50;
const repeats = 3;

/** CPU milliseconds of this process, all its threads, that one call takes. */
const cpuMilliseconds = async (call: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  try {
    await call();
  } catch {
    // A refusal is an answer, too.
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The least of three where it is much: others disturb. */
const leastMilliseconds = async (call: () => unknown): Promise<number> => {
  let least = await cpuMilliseconds(call);
  for (let repeat = 1; repeat < repeats && least > remarkableMilliseconds; repeat += 1)
    least = Math.min(least, await cpuMilliseconds(call));
  return least;
};

/** Measures every input of a group. */
export const measure = async <Input extends { name: string; size: number }>(
  group: string,
  inputs: readonly Input[],
  call: (input: Input) => unknown,
): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const input of inputs) {
    const milliseconds = await leastMilliseconds(() => call(input));
    measured.push({ input: `${group}: ${input.name}`, size: input.size, milliseconds });
  }
  return measured;
};

/** One group after the other: CPU time is that of the whole process. */
export const oneByOne = async <Item>(
  items: readonly Item[],
  measured: (item: Item) => Promise<Measured[]>,
): Promise<Measured[][]> => {
  const groups: Measured[][] = [];
  for (const item of items) groups.push(await measured(item));
  return groups;
};
