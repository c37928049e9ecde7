/** A browser and its system, as far as its `User-Agent` tells: `Firefox on Linux`. */
export const deviceOf = (userAgent: string): string => {
  const browser = browsers.find(([, mark]) => mark.test(userAgent))?.[0];
  const system = systems.find(([, mark]) => mark.test(userAgent))?.[0];
  if (browser === undefined) return userAgent === '' ? 'Unknown device' : (userAgent.split(/[\s/]/)[0] ?? '');
  return system === undefined ? browser : `${browser} on ${system}`;
};

/** The first that fits: later ones name earlier ones, too. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\b(Headless)?Chrome\//],
  ['Safari', /\bSafari\//],
  ['Kinora command', /^kinora/i],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

/** A key in groups of four letters, as people type it. */
export const groupsOf = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ');

/** An amount of money: `12.00 EUR` in the words of this device. */
export const money = (cents: number, currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency: currency.toUpperCase() }).format(cents / 100);

/** Credits that came or went: `+96`, `−4`. */
export const signed = (amount: number): string =>
  `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${Math.abs(amount).toLocaleString('en')}`;

/** What a budget limits, by its target. @param names of projects and API keys by id */
export const targetName = (target: string, names: ReadonlyMap<string, string>): string => {
  if (target === 'account') return 'Whole account';
  const [kind = '', id = ''] = target.split(':');
  const name = names.get(id) ?? id;
  return kind === 'project' ? `Project ${name}` : `API key ${name}`;
};

/** Of a limit: 0 to 1; whole where the limit is 0. */
export const shareOf = (used: number, limit: number): number =>
  limit <= 0 ? 1 : Math.min(1, Math.max(0, used / limit));
