import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '../shared/webhook-target.ts';

/** A name or address that leads to where calls that others name may not go. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

export type Resolve = (
  hostname: string,
  options: { all: true; family?: number; hints?: number },
  callback: (
    error: NodeJS.ErrnoException | null,
    addresses: readonly { address: string; family: number }[],
  ) => void,
) => void;

/**
 * The lookup of a socket that connects to public addresses alone. What it checked is what is dialled: a name that
 * answers otherwise the second time is asked once. One address that is not public refuses the name.
 */
export const checkedLookup =
  (resolve: Resolve = systemLookup as Resolve): LookupFunction =>
  (hostname, { family, hints, all }, callback) => {
    const options = {
      all: true,
      ...(typeof family === 'number' ? { family } : {}),
      ...(hints === undefined ? {} : { hints }),
    } as const;
    resolve(hostname, options, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new AddressRefused('The name leads to an address that is not public'), []);
      return all === true ? callback(null, [...addresses]) : callback(null, first.address, first.family);
    });
  };
