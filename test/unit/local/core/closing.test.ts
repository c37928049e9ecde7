import { expect, it } from 'vitest';
import { Closing } from '../../../../local/closing.ts';

it('ends everything, the last one first, once, and reports a failure afterwards', async () => {
  const ended: string[] = [];
  const closing = new Closing();
  closing.add(() => ended.push('first'));
  closing.keep({ close: () => Promise.reject(new Error('stuck')) });
  closing.keep({
    close: async () => {
      ended.push('last');
    },
  });
  await expect(closing.close()).rejects.toThrow('stuck');
  expect(ended).toEqual(['last', 'first']);
  await closing.close();
  expect(ended).toHaveLength(2);
});
