import { parseArgs } from 'node:util';
import { type Figures, runMainJob, SmokeFailure, type Step } from './main-job.ts';

const usage = `KINORA_PASSWORD=... npm run smoke -- --url <address> --email <address> [options]

  Has a short film made by a deployed Kinora, looks at the file, deletes it, and says how long each step took.

  --url <address>        of the HTTP API: output PublicUrl (staging, prod) or HttpUrl (dev)
  --websocket <address>  of the WebSocket, where the API does not name it: output WebSocketUrl
  --email <address>      of the account; its password is read from KINORA_PASSWORD
  --register             opens the account first
  --script <text>        what is spoken (default: two short sentences)
  --timeout <seconds>    gives up after so long (default 600)
  --json                 prints the figures as JSON
  --help                 this text`;

const defaultScript = 'Kinora is up. This film was made to see whether everything works.';

interface Output {
  print: (text: string) => void;
  complain: (text: string) => void;
}

const stepText = ({ name, seconds, found }: Step): string =>
  `${name.padEnd(18)} ${seconds.toFixed(2).padStart(7)} s  ${found}`;

const figuresText = (figures: Figures): string =>
  Object.entries(figures)
    .map(
      ([name, value]) => `${name.padEnd(18)} ${typeof value === 'number' ? Number(value.toFixed(3)) : value}`,
    )
    .join('\n');

/** @returns the exit code: 1 where something does not work, 2 for a wrong command line */
export const smoke = async (
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  { print, complain }: Output,
): Promise<number> => {
  const given = readWords(words, env);
  if (typeof given === 'string') {
    complain(given);
    return given === usage ? 0 : 2;
  }
  const { json, timeoutSeconds, ...options } = given;
  try {
    const figures = await runMainJob({
      ...options,
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
      onStep: (step) => complain(stepText(step)),
    });
    print(json ? JSON.stringify(figures, null, 2) : `\n${figuresText(figures)}\n\nEverything works.`);
    return 0;
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    complain(`\nIt does not work: ${error instanceof SmokeFailure ? message : `${name}: ${message}`}`);
    return 1;
  }
};

/** What to do, or what to say instead. */
const readWords = (words: readonly string[], env: NodeJS.ProcessEnv) => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        url: { type: 'string' },
        websocket: { type: 'string' },
        email: { type: 'string' },
        register: { type: 'boolean', default: false },
        script: { type: 'string', default: defaultScript },
        timeout: { type: 'string', default: '600' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return usage;
    const { url, email, websocket: websocketUrl, register, script, json } = values;
    const password = env.KINORA_PASSWORD;
    const timeoutSeconds = Number(values.timeout);
    if (url === undefined || email === undefined) return `--url and --email are missing.\n\n${usage}`;
    if (!password)
      return `KINORA_PASSWORD is missing: a password on the command line would be seen by everyone.`;
    if (!(timeoutSeconds > 0)) return `--timeout takes seconds, not ${values.timeout}`;
    const address = url.replace(/\/+$/, '');
    return { url: address, websocketUrl, email, password, register, script, json, timeoutSeconds };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return `${error.message}\n\n${usage}`;
  }
};

if (import.meta.main) {
  const output = { print: console.log, complain: console.error };
  process.exitCode = await smoke(process.argv.slice(2), process.env, output);
}
