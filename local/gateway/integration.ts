import type { Cloud, InvokeResult } from '../cloud.ts';

/** Invokes a function and waits at most `timeoutMilliseconds` for it; the function itself runs on. */
export const invokeWithin = async (
  cloud: Cloud,
  functionArn: string,
  event: object,
  timeoutMilliseconds: number,
): Promise<InvokeResult | 'timeout'> => {
  const { promise: late, resolve } = Promise.withResolvers<'timeout'>();
  const timer = setTimeout(() => resolve('timeout'), timeoutMilliseconds);
  try {
    return await Promise.race([cloud.invoke(functionArn, event), late]);
  } finally {
    clearTimeout(timer);
  }
};
