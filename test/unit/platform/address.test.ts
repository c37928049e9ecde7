import { describe, expect, it } from 'vitest';
import { neighbourhoodOf, networkOf, truncatedAddress } from '../../../functions/platform/http/address.ts';

describe('[C18] networkOf', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::1', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::', 'fe80:0:0:0'],
  ])('%s stands for %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('an address in a log', () => {
  it.each([
    ['192.0.2.17', '192.0.2.0/24'],
    ['::ffff:192.0.2.17', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['', ''],
  ])('%s is %s', (address, shown) => expect(truncatedAddress(address)).toBe(shown));
});

describe('neighbourhoodOf', () => {
  it.each([
    ['192.0.2.1', '192.0.2.0/24'],
    ['::ffff:192.0.2.255', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ])('%s stands for %s', (address, network) => expect(neighbourhoodOf(address)).toBe(network));
});
