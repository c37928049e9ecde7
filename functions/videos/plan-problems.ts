import { qualityRefused } from '../credits/holds.ts';
import { loadMeans } from '../credits/store.ts';
import type { Quality } from '../engines/frame-size.ts';
import { qualityCondition } from '../plans/conditions.ts';
import { plansOfEnvironment } from '../plans/settings.ts';
import type { FieldError } from '../shared/errors.ts';

/**
 * What the plan of an account says against a quality. Nothing is read where every plan allows it.
 *
 * @param path where a request names the quality
 */
export const planProblems = async (userId: string, quality: Quality, path: string): Promise<FieldError[]> => {
  const plans = plansOfEnvironment();
  if (qualityCondition(plans, quality) === undefined) return [];
  const refused = qualityRefused(plans, await loadMeans(userId), quality);
  return refused === undefined ? [] : [{ path, message: refused.message, code: refused.code }];
};
