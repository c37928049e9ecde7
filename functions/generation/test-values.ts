import { setTimeout as sleep } from 'node:timers/promises';
import { setting } from '../platform/env.ts';
import { failure } from './failures.ts';

/**
 * Words in a script that make its video misbehave, so that clients can be tested against every ending. They act
 * only where the setting `testValues` is on; they are never spoken. `kinora:fail:<stage>` fails that stage with
 * `TEST_FAILURE_<STAGE>`; `kinora:slow` makes every stage and every scene take a few seconds longer.
 */
export const failingStages = ['moderation', 'render', 'stitch'] as const;
type FailingStage = (typeof failingStages)[number];

const slowSeconds = 3;

/**
 * Acts on the test values of a text at one place.
 *
 * @throws the documented failure when the text asks for one here
 */
export const actOnTestValues = async (testValues: readonly string[], stage?: FailingStage): Promise<void> => {
  if (testValues.length === 0 || !setting('testValues')) return;
  if (testValues.includes('kinora:slow')) await sleep(slowSeconds * 1000);
  if (stage === undefined || !testValues.includes(`kinora:fail:${stage}`)) return;
  const codes = {
    moderation: 'TEST_FAILURE_MODERATION',
    render: 'TEST_FAILURE_RENDER',
    stitch: 'TEST_FAILURE_STITCH',
  } as const;
  throw failure(codes[stage]);
};
