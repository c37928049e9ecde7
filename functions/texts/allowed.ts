import { judgeByVendor } from '../engines/text/judge-by-vendor.ts';
import { moderate } from '../planning/moderation.ts';
import { log } from '../platform/log.ts';
import { type KinoraError, problem } from '../shared/errors.ts';

/** Whether what a model wrote may be passed on: what cannot be judged may not. */
export const isAllowed = async (text: string, language: string): Promise<boolean> => {
  const { safe, feasible } = moderate(text, language);
  if (!safe || !feasible) return false;
  try {
    return (await judgeByVendor(text)).length === 0;
  } catch (error) {
    log.warn('text_not_judged', { error: error as Error });
    return false;
  }
};

/**
 * What stands in the way of a text that was sent.
 *
 * @param path where it was sent
 */
export const refusalOf = (text: string, language: string, path: string): KinoraError | undefined => {
  const { safe, feasible, suggestions } = moderate(text, language);
  if (safe && feasible) return undefined;
  const code = safe ? 'NOT_FEASIBLE' : 'CONTENT_REFUSED';
  const errors = [{ path, code, message: suggestions.join(' ') }];
  return problem('VALIDATION_ERROR', {}, { errors });
};
