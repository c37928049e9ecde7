/** IPv4 addresses that webhooks must not reach, with what they are. */
export const hostileAddresses: Readonly<Record<string, string>> = {
  '127.0.0.1': 'loopback',
  '127.255.255.254': 'loopback',
  '0.0.0.0': 'this host',
  '0.1.2.3': 'this network',
  '10.0.0.1': 'private',
  '10.255.255.255': 'private',
  '172.16.0.1': 'private',
  '172.31.255.254': 'private',
  '192.168.0.1': 'private',
  '192.168.255.254': 'private',
  '100.64.0.1': 'carrier-grade NAT',
  '100.127.255.254': 'carrier-grade NAT',
  '169.254.169.254': 'metadata of AWS, Google and Azure',
  '169.254.170.2': 'credentials of ECS',
  '169.254.169.123': 'time of AWS',
  '168.63.129.16': 'wire server of Azure',
  '192.0.0.8': 'protocol assignments',
  '192.0.2.1': 'documentation',
  '192.88.99.1': 'relays of 6to4',
  '198.18.0.1': 'benchmarks',
  '198.51.100.7': 'documentation',
  '203.0.113.9': 'documentation',
  '224.0.0.1': 'multicast',
  '239.255.255.250': 'multicast',
  '240.0.0.1': 'reserved',
  '255.255.255.255': 'broadcast',
};

const bytesOf = (address: string): number[] => address.split('.').map(Number);
const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const wordsOf = (address: string): string => {
  const [a, b, c, d] = bytesOf(address).map(hex);
  return `${a}${b}:${c}${d}`;
};
const numberOf = (address: string): number => bytesOf(address).reduce((sum, byte) => sum * 256 + byte, 0);

/** Ways to write an IPv4 address in a URL. */
const spellings: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => String(numberOf(address)),
  (address) => `0x${numberOf(address).toString(16)}`,
  (address) =>
    bytesOf(address)
      .map((byte) => `0${byte.toString(8)}`)
      .join('.'),
  (address) => `${address}.`,
  (address) => `[::ffff:${wordsOf(address)}]`,
  (address) => `[64:ff9b::${wordsOf(address)}]`,
  (address) => `[2002:${wordsOf(address)}::1]`,
];

const hosts = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'api.localhost',
  '127.1',
  '127.0.1',
  '0x7f.1',
  '0177.1',
  '%31%32%37.0.0.1',
  '127。0。0。1',
  '①②⑦.⓪.⓪.①',
  '0',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::127.0.0.1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fdff::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '[fec0::1]',
  '[100::1]',
  '[2001::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[64:ff9b:1::a9fe:a9fe]',
  '[::ffff:0:7f00:1]',
  '[5f00::1]',
  'intranet',
  'metadata',
  'metadata.google.internal',
  'instance-data.ec2.internal',
  'printer.local',
  'router.lan',
  'nas.home.arpa',
  'expyuzz4wqqyqhjn.onion',
];

const others = [
  'http://example.com/',
  'https://user@example.com/',
  'https://user:password@example.com/',
  'https://example.com@127.0.0.1/',
  'https://example.com:22/',
  'https://example.com:80/',
  'https://example.com:8443/',
  'https://example.com:6379/',
  'https://example.com/#fragment',
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_INFO',
  'data:text/plain,x',
  'javascript:alert(1)',
  'unix:/var/run/docker.sock',
  'https://',
  'https:// example.com/',
  'https://exa mple.com/',
  'https:\\\\127.0.0.1\\',
  '//127.0.0.1/',
  '127.0.0.1',
  '',
  `https://example.com/${'a'.repeat(2100)}`,
];

/** Addresses that are refused as they stand. */
export const hostileUrls: readonly string[] = [
  ...Object.keys(hostileAddresses).flatMap((address) =>
    spellings.map((spell) => `https://${spell(address)}/latest/meta-data/`),
  ),
  ...hosts.map((host) => `https://${host}/`),
  ...others,
];
