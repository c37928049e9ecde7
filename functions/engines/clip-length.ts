/** A frame more is no reason for a longer clip: its last picture is held. */
const toleranceSeconds = 0.1;

/**
 * The shortest clip that is as long as a scene; the longest where none is.
 *
 * @param lengths of the clips that there are, the shortest first
 */
export const clipLength = (lengths: readonly number[], seconds: number): number =>
  lengths.find((length) => length + toleranceSeconds >= seconds) ?? lengths.at(-1) ?? 0;
