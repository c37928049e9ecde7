import { log } from '../../platform/log.ts';
import { VendorFailed } from '../capabilities.ts';

/** Longest time for the list, in milliseconds, and as a part of the time for the answer. */
const listMilliseconds = 2000;
const part = 0.25;

/** Models that this instance has seen in a list, by vendor, its address and name. */
const seen = new Set<string>();

/**
 * Lists the models of a vendor at the first use of one, and checks that it is among them, before anything is paid. A
 * list that cannot be had is no reason not to ask.
 *
 * @param model as the vendor lists it
 * @param options.setting that names the model, for the operator
 * @param options.list is given its longest time in milliseconds
 * @returns milliseconds that are left for the answer
 * @throws {VendorFailed} where the vendor lists models, and not this one
 */
export const demandModel = async (
  model: string,
  {
    vendor,
    address = '',
    setting,
    list,
  }: {
    vendor: string;
    address?: string | undefined;
    setting: string;
    list: (milliseconds: number) => Promise<readonly string[]>;
  },
  milliseconds: number,
): Promise<number> => {
  const name = [vendor, address, model].join(' ');
  if (seen.has(name)) return milliseconds;
  const begun = performance.now();
  const models: readonly string[] = await list(Math.min(listMilliseconds, milliseconds * part)).catch(
    (error: unknown): string[] => {
      log.warn('models_not_listed', { vendor, error: error as Error });
      return [];
    },
  );
  if (models.length > 0 && !models.includes(model))
    throw new VendorFailed({
      state: 'failed',
      code: 'ENGINE_FAILED',
      vendorMessage: `${vendor} has no model "${model}" for this key: see the setting ${setting}.`,
      retryable: false,
      charged: false,
    });
  if (models.length > 0) seen.add(name);
  return Math.max(1, Math.floor(milliseconds - (performance.now() - begun)));
};
