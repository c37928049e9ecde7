import { awsAccess } from '../aws-access.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { line } from '../terminal.ts';

const roles = ['user', 'manager', 'admin'] as const;

export const admin: Command = {
  name: 'admin',
  summary: 'Give an account a role, with the keys of the environment',
  words: ['promote', 'EMAIL'],
  options: {
    role: { type: 'string', value: 'ROLE', choices: roles, summary: 'Which role (default admin)' },
    table: {
      type: 'string',
      value: 'NAME',
      summary: 'Table of the environment (else KINORA_TABLE, .kinora/aws.json)',
    },
  },
  notes: [
    'This does not go through the API, where only an administrator makes another. It writes to the table with your\n' +
      'AWS credentials and region, or with those that `npm start` leaves in .kinora/aws.json.',
    "The account's sessions end: it signs in anew with its new role.",
  ],
  examples: [
    'kinora admin promote me@example.com',
    'kinora admin promote me@example.com --role manager --table kinora-prod-stateful-DataTable...',
  ],
  run: async ({ arguments: given, terminal, json }) => {
    const [action, email = ''] = given.positionals;
    if (action !== 'promote')
      throw new UsageError(`There is no "admin ${action}"; there is "admin promote".`);
    const role = roles.find((known) => known === given.text('role')) ?? 'admin';
    Object.assign(process.env, await awsAccess(given.text('table'), terminal.env, terminal.cwd));
    // Loaded only here: no other command needs the AWS SDK.
    const { setRole } = await import('../../functions/users/promotion.ts');
    const before = await setRole(email, role);
    if (before === undefined) throw new UsageError(`There is no account of ${email}.`);
    if (json) line(terminal.stdout, JSON.stringify({ id: before.id, email: before.email, role }));
    else if (before.role === role) line(terminal.stdout, `${before.email} is ${role} already.`);
    else line(terminal.stdout, `${before.email} is ${role} now. Sign in again to act as such.`);
    return exitCodes.ok;
  },
};
