import { createHash } from 'node:crypto';

/**
 * The network that limits are counted by: an IPv4 address itself, of IPv6 the first 64 bits, since one customer has
 * all addresses below them.
 */
export const networkOf = (ip: string): string => {
  if (!ip.includes(':')) return ip;
  // An IPv4 address inside an IPv6 one, e.g. `::ffff:192.0.2.1`.
  if (ip.includes('.')) return ip.slice(ip.lastIndexOf(':') + 1);
  const [head = '', tail = ''] = ip.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = ip.includes('::')
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
    : [];
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
};

/** The 256 IPv4 addresses around one. */
const around = (ipv4: string): string => `${ipv4.slice(0, ipv4.lastIndexOf('.'))}.0/24`;

/** The network that registrations are counted by: the 256 IPv4 addresses around one, of IPv6 the first 64 bits. */
export const neighbourhoodOf = (ip: string): string => {
  const network = networkOf(ip);
  return network.includes(':') ? network : around(network);
};

/** SHA-256 in hex; table keys hold it in place of addresses and names. */
export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/**
 * An address as logs have it: the network of a house or a company, not its one member. IPv4 keeps 24 bits, IPv6 48.
 */
export const truncatedAddress = (ip: string): string => {
  const network = networkOf(ip);
  if (network.includes('.')) return around(network);
  return network === '' ? '' : `${network.split(':').slice(0, 3).join(':')}::/48`;
};
