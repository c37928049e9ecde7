import ipaddr from 'ipaddr.js';
import { maxWebhookUrlLength } from './webhook-limits.ts';

/** Where webhooks may go: `public` addresses over https, or `any`, which is for laptops. */
export type WebhookReach = 'public' | 'any';

/** Names that lead to nobody on the internet (RFC 6761, RFC 6762, RFC 8375) or into the network of a cloud. */
const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|onion|test|invalid)$/;

/**
 * What is wrong with an address that webhooks are to go to; undefined where nothing is. Where its name leads is looked
 * at when the socket is opened.
 */
export const webhookTargetProblem = (text: string, reach: WebhookReach): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || text.length > maxWebhookUrlLength || /[\s\\]/.test(text))
    return `Must be a URL of at most ${maxWebhookUrlLength} characters`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'Must begin with https://';
  if (url.username !== '' || url.password !== '')
    return 'Must hold no user name and no password; requests are signed instead';
  if (url.hash !== '') return 'Must hold no "#": what stands behind it is sent to nobody';
  return reach === 'any' ? undefined : publicProblem(url);
};

const publicProblem = ({ protocol, port, hostname }: URL): string | undefined => {
  if (protocol !== 'https:') return 'Must begin with https://';
  if (port !== '') return 'Must name no port: webhooks go to port 443 alone';
  const host = hostname.replace(/\.$/, '');
  const address = literalAddress(host);
  if (address !== undefined)
    return isPublicAddress(address) ? undefined : 'Must lead to a public address on the internet';
  return !host.includes('.') || privateNames.test(host) ? 'Must be a name on the public internet' : undefined;
};

/** The IP address that a host of a parsed URL is; undefined for a name. Other spellings of one were normalised by the parser. */
const literalAddress = (host: string): string | undefined => {
  const bare = host.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : undefined;
};

/** The part of IPv6 that is given out to the internet (RFC 4291); ranges within it that lead elsewhere have names. */
const globalIpv6 = ipaddr.parseCIDR('2000::/3');

/** Well-known addresses of a cloud's own services that are no range of their own. */
const cloudServices: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an IP address is a host of the public internet: not loopback, private, link-local (with the metadata of
 * clouds), shared (CGNAT), multicast, reserved, or one that holds an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast' || cloudServices.has(address.toString())) return false;
  return address.kind() === 'ipv4' || address.match(globalIpv6);
};
