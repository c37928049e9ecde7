import { expect, it } from 'vitest';
import { ConditionFailed } from '../../../functions/platform/aws/commit.ts';

it('an error that is logged shows nothing of the item that it met', () => {
  const error = new ConditionFailed(0, { pk: 'user#1', text: 'a script' });
  expect(error.old).toEqual({ pk: 'user#1', text: 'a script' });
  expect({ ...error }).toEqual({ name: 'ConditionFailed', index: 0 });
});
