/** A request body or a message as it comes. */
export interface HostileBody {
  name: string;
  body: string;
  size: number;
}

const named = (name: string, body: string): HostileBody => ({ name, body, size: body.length });

const filled = (part: string, bytes: number): string => part.repeat(Math.floor(bytes / part.length));

/** JSON of a size: wide, deep, long, escaped, broken at its end, and full of half characters. */
export const hostileJson = (bytes: number): HostileBody[] => {
  const room = bytes - 64;
  const wide = (member: string) => `{"script":[${filled(`${member},`, room)}0]}`;
  const members = Array.from({ length: Math.floor(room / 12) }, (_, index) => `"${index}":0`).join(',');
  const halves = Array.from({ length: Math.floor(room / 17) }, (_, index) => `"${index}\\ud800":0`).join(',');
  return [
    named('numbers', wide('0')),
    named('empty lists', wide('[]')),
    named('empty objects', wide('{}')),
    named('lists 60 deep', wide(`${'['.repeat(60)}${']'.repeat(60)}`)),
    named('objects 60 deep', wide(`${'{"a":'.repeat(60)}0${'}'.repeat(60)}`)),
    named('short texts', wide('"a"')),
    named('half characters', wide('"\\ud800"')),
    named('whole characters in halves', wide('"\\ud83d\\ude00"')),
    named('members', `{${members.slice(0, room - 8)}":0}`),
    named('members with half characters', `{${halves},"script":0}`),
    named('one member of another name', `{"${filled('a', room)}":0}`),
    named('the same member', `{${filled('"script":"a",', room)}"script":"a"}`),
    named('one text', `{"script":"${filled('a', room)}"}`),
    named('one text of spaces', `{"script":"a${filled(' ', room)}b"}`),
    named('one text of escapes', `{"script":"${filled('\\u0061', room)}"}`),
    named('one text with a half character at its end', `{"script":"${filled('ä', room / 2)}\\ud800"}`),
    named('deep lists', filled('[', room)),
    named('deep objects', filled('{"a":', room)),
    named('white space', `${filled(' \n', room)}{}`),
    named('broken at its end', `{"script":"${filled('a', room)}"`),
    named('broken at its end, numbers', `[${filled('0,', room)}x`),
    named('broken in 100,000 characters', `[${filled('[],', 99_990)}x`),
    named('broken at its beginning', filled('x', room)),
  ];
};

/** Forms and query strings of a size. */
export const hostileForms = (bytes: number): HostileBody[] => [
  named(
    'names without values',
    Array.from({ length: bytes }, (_, index) => index.toString(36))
      .join('&')
      .slice(0, bytes),
  ),
  named('the same name', filled('a&', bytes)),
  named('one value', `username=${filled('a', bytes - 9)}`),
  named('escapes', filled('%61', bytes)),
  named('broken escapes', filled('%', bytes)),
  named('separators', filled('&', bytes)),
  named('equals', filled('=', bytes)),
  named('pluses', filled('+', bytes)),
];

/** Values of a header. */
export const hostileHeaders = (bytes: number): HostileBody[] => [
  ...[
    'a',
    ' ',
    ',',
    ', ',
    ';',
    '"',
    '"a",',
    'W/"',
    ':1',
    '.',
    '=',
    'q=0;',
    'br;',
    'Bearer ',
    '%20',
    'kin_',
  ].map((part) => named(JSON.stringify(part), filled(part, bytes))),
  named('Bearer and spaces', `Bearer${filled(' ', bytes - 8)}`),
  named('a token of points', `Bearer ${filled('a.', bytes - 8)}`),
  named(
    'a token of three parts',
    `Bearer ${'e30'.repeat(1000)}.${'e30'.repeat(1000)}.${'A'.repeat(bytes - 6100)}`,
  ),
];
