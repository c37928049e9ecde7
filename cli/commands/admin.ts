import { awsAccess } from '../aws-access.ts';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { line } from '../terminal.ts';

const roles = ['user', 'manager', 'admin'] as const;

export const admin: Command = {
  name: 'admin',
  summary: 'Give an account a role, or take a lost second factor off it, with the keys of the environment',
  words: ['ACTION', 'EMAIL'],
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
  },
  notes: [
    'ACTION is `promote`, or `remove-second-factor` for who has lost app and recovery codes.',
    'This does not go through the API, where only an administrator makes another. It writes to the table with your\n' +
      'AWS credentials and region, or with those that `npm start` leaves in .kinora/aws.json.',
    "The account's sessions end: it signs in anew.",
  ],
  examples: [
    'kinora admin remove-second-factor me@example.com',
    'kinora admin promote me@example.com',
    'kinora admin promote me@example.com --role manager --table kinora-prod-stateful-DataTable...',
  ],
  run: async (invocation) => {
    const { arguments: given, terminal } = invocation;
    const [action, email = ''] = given.positionals;
    const act = action === undefined ? undefined : actions.get(action);
    if (act === undefined) {
      const known = [...actions.keys()].map((name) => `"admin ${name}"`).join(' and ');
      throw new UsageError(`There is no "admin ${action}"; there are ${known}.`);
    }
    Object.assign(process.env, await awsAccess(given.text('table'), terminal.env, terminal.cwd));
    await act(email, invocation);
    return exitCodes.ok;
  },
};

type Act = (email: string, invocation: Invocation) => Promise<void>;

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
]);
