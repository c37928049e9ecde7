/** Setup of unit tests: one seed for every property, so that a run draws the same cases as the last one. */
import fc from 'fast-check';

/** `npm run explore` sets both, and so does whoever repeats what it found. */
const { KINORA_PROPERTY_SEED: seed = '20260101', KINORA_PROPERTY_RUNS: runs } = process.env;

fc.configureGlobal({ seed: Number(seed), ...(runs === undefined ? {} : { numRuns: Number(runs) }) });
