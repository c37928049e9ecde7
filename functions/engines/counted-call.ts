import { recordMetric } from '../platform/metrics.ts';

/**
 * Performs one call of an engine and counts it with its time for `/metrics`, by `<engine>/<capability>`.
 *
 * @param wasStopped whether a call that failed was stopped by us: that is no failure of the engine
 * @throws what the call throws
 */
export const countedCall = async <Result>(
  { engine, capability }: { engine: string; capability: string },
  call: () => Promise<Result>,
  wasStopped: () => boolean = () => false,
): Promise<Result> => {
  const model = `${engine}/${capability}`;
  const startedAt = performance.now();
  const count = (status: 'completed' | 'failed' | 'stopped') => {
    recordMetric('ai_api_calls_total', { model, status });
    // A histogram takes no 0.
    recordMetric(
      'ai_api_duration_seconds',
      { model },
      Math.max((performance.now() - startedAt) / 1000, 0.001),
    );
  };
  try {
    const result = await call();
    count('completed');
    return result;
  } catch (error) {
    count(wasStopped() ? 'stopped' : 'failed');
    throw error;
  }
};
