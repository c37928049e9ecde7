import type { Cloud, InvokeResult } from '../cloud.ts';

/** Invokes a function and waits at most `timeoutMs` for it; the function itself runs on. */
export async function invokeWithin(
  cloud: Cloud,
  functionArn: string,
  event: object,
  timeoutMs: number,
): Promise<InvokeResult | 'timeout'> {
  const { promise: late, resolve } = Promise.withResolvers<'timeout'>();
  const timer = setTimeout(() => resolve('timeout'), timeoutMs);
  try {
    return await Promise.race([cloud.invoke(functionArn, event), late]);
  } finally {
    clearTimeout(timer);
  }
}
