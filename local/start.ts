import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { OfferedDouble } from '../doubles/double.ts';
import { doubles, engineDoubles } from '../doubles/doubles.ts';
import { operatorSecretStore, putOperatorSecret } from './aws/operator-secrets.ts';
import type { ObservedMail, RunningCloud } from './cloud.ts';
import { claimDataDir } from './data-dir.ts';
import { isDebugged, reloadOnChange } from './reload.ts';
import { startCloud } from './start-cloud.ts';
import { synthesize } from './synth.ts';
import { addedVoices } from './voices.ts';

const usage = `npm start -- [options]    runs Kinora on this machine

  --port <number>     port of the HTTP and WebSocket APIs (default 3000; 0 takes a free one)
  --data <folder>     where data lives between runs (default .kinora/data)
  --fresh             empty the data folder first
  --env <name>        configuration to synthesize: dev, staging or prod (default dev)
  --set <name=value>  overrides a value of the configuration; may be given more than once
  --secret <vendor=@file.json>  stores the secret of a vendor; may be given more than once
  --with <vendors>    doubles in the place of vendors, by commas: ${Object.keys(doubles).join(', ')}
  --help              this text`;

const echoMilliseconds = 1000;

interface StartOptions {
  port: number;
  data: string;
  fresh: boolean;
  env: string;
  set: Record<string, unknown>;
  /** Files with the secrets of vendors, by vendor. */
  secrets: [vendor: string, file: string][];
  /** Vendors that a double stands in for. */
  doubles: string[];
}

/** @throws TypeError for an unknown option or a value that does not fit. */
const readOptions = (): StartOptions | undefined => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      data: { type: 'string', default: join('.kinora', 'data') },
      fresh: { type: 'boolean', default: false },
      env: { type: 'string', default: 'dev' },
      set: { type: 'string', multiple: true, default: [] },
      secret: { type: 'string', multiple: true, default: [] },
      with: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`No port: ${values.port}`);
  const set = Object.fromEntries(values.set.map(readOverride));
  const secrets = values.secret.map(readSecret);
  const wanted = values.with.flatMap((vendors) => vendors.split(','));
  const unknown = wanted.find((vendor) => !Object.hasOwn(doubles, vendor));
  if (unknown !== undefined)
    throw new TypeError(`There is no double of ${unknown}; there is ${Object.keys(doubles).join(', ')}`);
  const { data, fresh, env } = values;
  return {
    port,
    data: resolve(data),
    fresh,
    env,
    set: withEngines(set, wanted),
    secrets,
    doubles: wanted,
  };
};

/** Has the setting `engines` name the vendors of engines that doubles stand in for, and voices of this machine. */
const withEngines = (set: Record<string, unknown>, wanted: readonly string[]): Record<string, unknown> => {
  const neural = addedVoices().length > 0 ? ['neural'] : [];
  const engines = [...wanted.filter((vendor) => engineDoubles.has(vendor)), ...neural];
  if (engines.length === 0) return set;
  const named = String(set.engines ?? '').split(',');
  const guardrail = engines.includes('guardrails') ? { guardrail: 'double:1' } : {};
  return {
    ...guardrail,
    ...set,
    engines: [...new Set([...named, ...engines])].filter((name) => name !== '').join(','),
  };
};

/** `name=value`, the value being JSON where it is, and text otherwise. */
const readOverride = (text: string): [string, unknown] => {
  const equals = text.indexOf('=');
  if (equals < 1) throw new TypeError(`--set takes name=value, not ${text}`);
  const value = text.slice(equals + 1);
  try {
    return [text.slice(0, equals), JSON.parse(value)];
  } catch {
    return [text.slice(0, equals), value];
  }
};

/** `vendor=@file`: a value on the command line would be seen by everyone on the machine. */
const readSecret = (text: string): [string, string] => {
  const [, vendor, file] = /^([\w-]+)=@(.+)$/.exec(text) ?? [];
  if (vendor === undefined || file === undefined) throw new TypeError('--secret takes vendor=@file.json');
  return [vendor, file];
};

/** Nothing without voices: an assembly that was made without them is the same. */
const voiceContext = (): { neuralVoices?: readonly unknown[] } => {
  const voices = addedVoices();
  return voices.length === 0 ? {} : { neuralVoices: voices };
};

const main = async (): Promise<void> => {
  const options = readOptions();
  if (!options) return console.log(usage);
  const startedAt = performance.now();
  const assembly = join(options.data, 'cdk.out');
  const signal = ending();
  // A cloud that runs on this folder must not find its assembly replaced.
  claimDataDir(options.data)();
  console.log('Synthesizing the AWS stacks ...');
  await synthesize({ out: assembly, context: { env: options.env, set: options.set, ...voiceContext() } });
  const synthesizedAt = performance.now();
  const { data: dataDir, port, fresh } = options;
  const cloud = await startCloud({ assembly, dataDir, port, fresh, onMail: showMail });
  for (const [vendor, file] of options.secrets) {
    putOperatorSecret(dataDir, `kinora/${options.env}/${vendor}`, readFileSync(file, 'utf8'));
  }
  const offered = await Promise.all(options.doubles.map((vendor) => offer(vendor, cloud.http, options)));
  const remove = announce(cloud, options, [synthesizedAt - startedAt, performance.now() - synthesizedAt]);
  if (offered.length > 0) console.log();
  for (const line of offered.flatMap(({ lines }) => lines)) console.log(`  ${line}`);
  const reload = isDebugged(cloud.cloud.ofType('AWS::Lambda::Function'))
    ? await reloadOnChange({ cloud, folder: join(dataDir, 'rebuilt'), say: console.log })
    : undefined;
  if (reload !== undefined)
    console.log('\nSources are watched: functions whose code changes get it at once.');
  await signal;
  remove();
  for (const double of offered) await double.close();
  await reload?.close();
  await cloud.close();
};

/** Starts a vendor's double, and tells the functions of it. */
const offer = async (vendor: string, http: string, { data, env }: StartOptions): Promise<OfferedDouble> => {
  const start = await doubles[vendor]?.();
  if (start === undefined) throw new TypeError(`There is no double of ${vendor}`);
  return await start({
    http,
    folder: join(data, 'doubles'),
    say: console.log,
    store: operatorSecretStore(data, env),
  });
};

/** Resolves at Ctrl-C or SIGTERM; a second one after a while ends at once. */
const ending = (): Promise<void> =>
  new Promise((resolve) => {
    let askedAt: number | undefined;
    const end = (): void => {
      // npm passes on what the terminal has sent already: the echo of the first signal is no second one.
      if (askedAt !== undefined && performance.now() - askedAt > echoMilliseconds) process.exit(130);
      if (askedAt === undefined) console.log('\nStopping ...');
      askedAt ??= performance.now();
      resolve();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });

/** There is no mailbox here: the link of a mail is opened from the terminal. */
const showMail = ({ to, subject, text }: ObservedMail): void => {
  const link = /^https?:\/\/\S+$/m.exec(text)?.[0];
  console.log(`\nMail to ${to.join(', ')}: ${subject}${link === undefined ? '' : `\n  ${link}`}`);
};

/** Leaves the addresses where the command line tool looks, and then says that all is ready. */
const announce = (
  cloud: RunningCloud,
  options: StartOptions,
  [synth, start]: [number, number],
): (() => void) => {
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  const { endpoint, region, internalClient, ofType } = cloud.cloud;
  const paths = [
    leave('endpoints.json', { http: cloud.http, websocket: cloud.websocket }),
    // `kinora admin` writes to the table as the owner of the cloud.
    leave('aws.json', {
      endpoint,
      region,
      ...internalClient.credentials,
      tableName: ofType('AWS::DynamoDB::Table')[0]?.physicalId,
    }),
  ];
  console.log(`Kinora (${options.env}) is running: synthesized in ${seconds(synth)}, started in ${seconds(start)}

  Studio      ${cloud.http}/studio/
  HTTP API    ${cloud.http}
  Docs        ${cloud.http}/docs
  WebSocket   ${cloud.websocket}
  AWS         ${cloud.cloud.endpoint}
  Data, logs  ${options.data}

Ctrl-C stops it; data stays.`);
  return () => {
    for (const path of paths) rmSync(path, { force: true });
  };
};

/** Leaves a file for the command line, readable by its owner alone, as long as the cloud runs. */
const leave = (name: string, content: object): string => {
  const path = resolve('.kinora', name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  return path;
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
