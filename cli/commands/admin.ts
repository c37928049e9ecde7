import { awsAccess } from '../aws-access.ts';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { line } from '../terminal.ts';
import { adminDlq } from './admin-dlq.ts';
import { adminVideo } from './admin-video.ts';

const roles = ['user', 'manager', 'admin'] as const;

export const admin: Command = {
  name: 'admin',
  summary: 'Look after an environment with its own keys: roles, failed messages, what became of a video',
  words: ['ACTION', 'WHAT', '[NAME]'],
  options: {
    role: {
      type: 'string',
      value: 'ROLE',
      choices: roles,
      summary: 'Which role, with promote (default admin)',
    },
    table: {
      type: 'string',
      value: 'NAME',
      summary: 'Table of the environment (else KINORA_TABLE, .kinora/aws.json)',
    },
    limit: {
      type: 'string',
      value: 'N',
      summary: 'Messages to look at or to send back, with dlq (default 10, at most 100)',
    },
    owner: { type: 'string', value: 'ID', summary: 'Account of the video, where its events are gone' },
  },
  notes: [
    '`promote EMAIL` gives a role, `remove-second-factor EMAIL` is for who has lost app and recovery codes; the sessions of\n' +
      'the account end. `dlq list`, `dlq explain QUEUE` and `dlq redrive QUEUE` show what could not be done, and do it again.\n' +
      '`video explain ID` shows events, runs, calls of engines and credits of a video in one timeline.',
    'This does not go through the API, where only an administrator makes another. It uses your AWS credentials and region,\n' +
      'or those that `npm start` leaves in .kinora/aws.json. Words of people are not shown.',
  ],
  examples: [
    'kinora admin remove-second-factor me@example.com',
    'kinora admin promote me@example.com',
    'kinora admin dlq explain mail --limit 5',
    'kinora admin video explain 0198c7a2-...',
    'kinora admin promote me@example.com --role manager --table kinora-prod-stateful-DataTable...',
  ],
  run: async (invocation) => {
    const { arguments: given, terminal } = invocation;
    const [action, what = ''] = given.positionals;
    const act = action === undefined ? undefined : actions.get(action);
    if (act === undefined) {
      const known = [...actions.keys()].map((name) => `"admin ${name}"`).join(' and ');
      throw new UsageError(`There is no "admin ${action}"; there are ${known}.`);
    }
    if (given.positionals.length > 2 && !nested.has(String(action)))
      throw new UsageError(`"${given.positionals[2]}" is one word too many.`);
    Object.assign(process.env, await awsAccess(given.text('table'), terminal.env, terminal.cwd));
    await act(what, invocation);
    return exitCodes.ok;
  },
};

/** Actions of three words. */
const nested: ReadonlySet<string> = new Set(['dlq', 'video']);

/** @param what the word behind the action: an address, or what to do */
type Act = (what: string, invocation: Invocation) => Promise<void>;

/** Modules are loaded only here: no other command needs the AWS SDK. */
const actions: ReadonlyMap<string, Act> = new Map<string, Act>([
  [
    'promote',
    async (email, { arguments: given, terminal, json }) => {
      const role = roles.find((known) => known === given.text('role')) ?? 'admin';
      const { setRole } = await import('../../functions/users/promotion.ts');
      const before = await setRole(email, role);
      if (before === undefined) throw new UsageError(`There is no account of ${email}.`);
      if (json) line(terminal.stdout, JSON.stringify({ id: before.id, email: before.email, role }));
      else if (before.role === role) line(terminal.stdout, `${before.email} is ${role} already.`);
      else line(terminal.stdout, `${before.email} is ${role} now. Sign in again to act as such.`);
    },
  ],
  [
    'remove-second-factor',
    async (email, { terminal, json }) => {
      const { forgetSecondFactor } = await import('../../functions/auth/lost-second-factor.ts');
      const before = await forgetSecondFactor(email);
      if (before === undefined) throw new UsageError(`There is no account of ${email}.`);
      if (json) line(terminal.stdout, JSON.stringify({ id: before.id, email: before.email }));
      else {
        line(terminal.stdout, `${before.email} signs in with the password alone now.`);
        line(
          terminal.stderr,
          'No mail is sent of this: tell the owner. API keys of the account go on working.',
        );
      }
    },
  ],
  ['dlq', adminDlq],
  ['video', adminVideo],
]);
