import { parseArgs } from 'node:util';
import { SynthesisError } from '../lib/synthesis-error.ts';
import { type Account, readAccount } from './account.ts';
import { configOf } from './context.ts';
import { type Requirement, requirementsOf, type Verdict } from './requirements.ts';

const usage = `npm run preflight -- [options]    says what a deploy needs of an AWS account, and whether it has it

  -c <name=value>     as for \`npm run deploy\`, e.g. -c env=staging; may be given more than once
  --region <name>     region of the deploy (default AWS_REGION, AWS_DEFAULT_REGION, us-east-1)
  --explain           only says what is needed and whom to ask; works offline
  --help              this text`;

const marks: Readonly<Record<Verdict['state'], string>> = {
  met: 'ok     ',
  missing: 'MISSING',
  advice: 'advice ',
  unknown: '?      ',
};

const explained = ({ title, why, ask }: Requirement): string => `${title}\n  ${why}\n  ${ask}`;

/** One line for what is met; what to do for what is not. */
const reported = ({ title, why, ask }: Requirement, { state, found }: Verdict): string => {
  const line = `${marks[state]}  ${title}: ${found}`;
  return state === 'met' ? line : `${line}\n         ${why}\n         ${ask}`;
};

/**
 * The report on an account.
 *
 * @returns its text, and whether a deploy can be expected to work
 */
export const report = (
  requirements: readonly Requirement[],
  account: Account,
): { text: string; ready: boolean } => {
  const judged = requirements.map((requirement) => [requirement, requirement.judge(account)] as const);
  return {
    text: judged.map(([requirement, verdict]) => reported(requirement, verdict)).join('\n'),
    ready: judged.every(([, { state }]) => state !== 'missing'),
  };
};

/** @returns the exit code: 1 where something is missing, 2 for a wrong command line */
export const preflight = async (
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  print: (text: string) => void,
): Promise<number> => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        context: { type: 'string', short: 'c', multiple: true, default: [] },
        region: { type: 'string', default: env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1' },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) print(usage);
    if (values.help) return 0;
    const config = configOf(values.context);
    const requirements = requirementsOf(config, values.region);
    print(`Kinora ${config.environmentName} in ${values.region}\n`);
    if (values.explain) print(requirements.map(explained).join('\n\n'));
    if (values.explain) return 0;
    const { text, ready } = report(
      requirements,
      await readAccount({ region: values.region }, config.mailFrom),
    );
    print(text);
    print(ready ? '\nReady to deploy.' : '\nNot ready: see what is MISSING.');
    return ready ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SynthesisError)) throw error;
    print(`${error.message}\n\n${usage}`);
    return 2;
  }
};

if (import.meta.main) process.exitCode = await preflight(process.argv.slice(2), process.env, console.log);
