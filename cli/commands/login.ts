import type * as api from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import { ApiError } from '@kinora/client/errors';
import { type Command, type Invocation, nextCommand } from '../command.ts';
import { credentialsFile, credentialsPath } from '../credentials.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { askSecret, askText } from '../prompt.ts';
import { readAll } from '../script.ts';
import { credentialsOf } from '../session.ts';
import { line } from '../terminal.ts';

export const login: Command = {
  name: 'login',
  summary: 'Sign in, or open an account with --register',
  words: [],
  options: {
    register: { type: 'boolean', summary: 'Open the account first' },
    email: { type: 'string', value: 'ADDRESS', summary: 'E-mail address (else asked for, or KINORA_EMAIL)' },
    name: { type: 'string', value: 'NAME', summary: 'Your name, with --register' },
    'password-stdin': { type: 'boolean', summary: 'Read the password from standard input' },
  },
  notes: [
    'The password is asked for, or comes from KINORA_PASSWORD; it is never an option, as others could see it.',
    'Of an account with a second factor a code is asked for, or comes from KINORA_CODE.',
    'The session is kept in ~/.config/kinora/credentials.json, readable by you alone.',
  ],
  examples: ['kinora login --register --email me@example.com', 'pass kinora | kinora login --password-stdin'],
  run: async (invocation) => {
    const { arguments: given, terminal, json, signal } = invocation;
    const client = await invocation.client();
    const known = given.text('email') ?? (terminal.env.KINORA_EMAIL || undefined);
    const email = known ?? (await askText(terminal, 'E-mail: ', signal));
    const password = await passwordFor(invocation);
    const name = given.text('name');
    if (given.flag('register') === true) {
      await client.register({ email, password, ...(name === undefined ? {} : { full_name: name }) });
    }
    const code = terminal.env.KINORA_CODE || undefined;
    const tokens = await signIn(invocation, client, {
      email,
      password,
      ...(code === undefined ? {} : { code }),
    });
    const file = credentialsFile(credentialsPath(terminal.env, terminal.home));
    await file.alone(() => file.write(client.baseUrl, credentialsOf(tokens, Date.now(), { email })));
    if (json) line(terminal.stdout, JSON.stringify({ url: client.baseUrl, email }));
    else {
      line(terminal.stdout, `Signed in to ${client.baseUrl} as ${email}.`);
      line(terminal.stderr, `Next: ${nextCommand(invocation, 'generate --text "Hello from Kinora."')}`);
    }
    return exitCodes.ok;
  },
};

/** Asks for a code of the second factor where the account has one. */
const signIn = async (
  { terminal, signal }: Invocation,
  client: KinoraClient,
  login: { email: string; password: string; code?: string },
): Promise<api.Tokens> => {
  try {
    return await client.login(login);
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'CODE_REQUIRED')) throw error;
    const code = await askText(terminal, 'Code of your app: ', signal);
    return client.login({ ...login, code });
  }
};

const passwordFor = async ({ arguments: given, terminal, signal }: Invocation): Promise<string> => {
  if (given.flag('password-stdin') === true) {
    const text = (await readAll(terminal.stdin)).toString('utf8').replace(/\r?\n$/, '');
    if (text === '') throw new UsageError('Standard input holds no password.');
    return text;
  }
  return terminal.env.KINORA_PASSWORD || (await askSecret(terminal, 'Password: ', signal));
};

export const logout: Command = {
  name: 'logout',
  summary: 'End the session',
  words: [],
  options: {},
  examples: ['kinora logout'],
  run: async ({ terminal, client, json }) => {
    const { baseUrl, logout } = await client();
    const file = credentialsFile(credentialsPath(terminal.env, terminal.home));
    // The session is forgotten here even when the server cannot be told.
    try {
      if ((await file.read(baseUrl)) !== undefined) await logout();
    } finally {
      await file.alone(() => file.remove(baseUrl));
    }
    line(terminal.stdout, json ? JSON.stringify({ url: baseUrl }) : `Signed out of ${baseUrl}.`);
    return exitCodes.ok;
  },
};
