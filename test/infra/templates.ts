import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { routes } from '../../functions/routes.ts';
import { triggers } from '../../functions/triggers.ts';
import type { Contents } from '../../lib/app.ts';
import { synthesize } from '../../lib/synthesize.ts';
import { contents as smallApp } from './fixture/contents.ts';

/** A part of a template of any shape; a test says what it expects of it. */
export interface Json {
  readonly [member: string]: Json;
}

export interface TemplateResource {
  stack: string;
  logicalId: string;
  type: string;
  properties: Json;
  deletionPolicy: unknown;
}

export interface Templates {
  resources: TemplateResource[];
  ofType(type: string): TemplateResource[];
  /** The function of an operation. */
  functionOf(operationId: string): TemplateResource | undefined;
  /** Number of resources by stack. */
  counts: Map<string, number>;
  outputs: Json;
  warnings: string[];
}

/** What is kept of a stack that was synthesized. */
interface Synthesized {
  stackName: string;
  template: { Resources: Record<string, Json>; Outputs?: Json };
  warnings: string[];
}

/** Every operation that is declared, and the small app with one of each kind. */
export const wholeApp: Contents = { routes, triggers, root: join(import.meta.dirname, '../..') };

/** Staging by a name of its own, as others than AWS call it: a front door with a certificate. */
export const stagingWithName = {
  env: 'staging',
  set: {
    domainName: 'api.kinora.test',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a-1',
  },
};

/** What an environment may have, in dev and staging, too. */
export const withEverything = {
  frontDoor: true,
  wafRequestsPerFiveMinutes: 2000,
  alarmEmail: 'on-call@example.com',
};

const known = new Map([
  [wholeApp, 'whole'],
  [smallApp, 'small'],
]);
const made = new Map<string, Promise<Templates>>();

/** The templates of an app in a context; those of the whole app and of the small one are made once in a run. */
export const synthesizeTemplates = async (
  contents: Contents,
  context: Record<string, unknown> = {},
): Promise<Templates> => {
  const name = known.get(contents);
  if (name === undefined) return templatesOf(await synthesizeNow(contents, context));
  const digest = createHash('sha256').update(JSON.stringify(context)).digest('hex').slice(0, 16);
  const file = join(inject('templates'), `${name}-${digest}.json`);
  const templates = made.get(file) ?? once(file, () => synthesizeNow(contents, context)).then(templatesOf);
  made.set(file, templates);
  return templates;
};

/** What the first process that asks for a file makes, and all others read. */
const once = async (file: string, make: () => Promise<Synthesized[]>): Promise<Synthesized[]> => {
  for (;;) {
    if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'));
    try {
      await mkdir(`${file}.making`);
    } catch {
      await setTimeout(100);
      continue;
    }
    try {
      const stacks = await make();
      await writeFile(`${file}.new`, JSON.stringify(stacks));
      await rename(`${file}.new`, file);
    } finally {
      // After a failure the next one tries.
      await rm(`${file}.making`, { recursive: true });
    }
  }
};

/** Synthesizes into a folder of its own, which is removed again. */
const synthesizeNow = async (
  contents: Contents,
  context: Record<string, unknown>,
): Promise<Synthesized[]> => {
  const outdir = await mkdtemp(join(tmpdir(), 'kinora-infra-'));
  try {
    const { stacks } = await synthesize({
      ...contents,
      outdir,
      context: { engineLayer: false, ...context },
      reuseBundles: true,
    });
    return stacks.map(({ stackName, template, messages }) => ({
      stackName,
      template,
      warnings: messages.map(({ entry }) => String(entry.data)),
    }));
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
};

const templatesOf = (stacks: readonly Synthesized[]): Templates => {
  const resources = stacks.flatMap(({ stackName: stack, template }) =>
    Object.entries<Json>(template.Resources).map(([logicalId, resource]) => ({
      stack,
      logicalId,
      type: String(resource.Type),
      properties: resource.Properties ?? {},
      deletionPolicy: resource.DeletionPolicy,
    })),
  );
  return {
    resources,
    ofType: (type) => resources.filter((resource) => resource.type === type),
    functionOf: (operationId) =>
      resources.find(
        ({ type, logicalId }) =>
          type === 'AWS::Lambda::Function' && logicalId.replace(/Function[0-9A-F]{8}$/, '') === operationId,
      ),
    counts: new Map(
      stacks.map(({ stackName, template }) => [stackName, Object.keys(template.Resources).length]),
    ),
    outputs: Object.assign({}, ...stacks.map(({ template }) => template.Outputs ?? {})),
    warnings: stacks.flatMap(({ warnings }) => warnings),
  };
};

/** A value with its references spelled out: `<LogicalId.Arn>`, names of exports, text as it stands. */
export const flat = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('Ref' in value) return `<${flat(value.Ref)}>`;
  if ('Fn::ImportValue' in value) return `<${flat(value['Fn::ImportValue'])}>`;
  if ('Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt'])) {
    return `<${value['Fn::GetAtt'].map(flat).join('.')}>`;
  }
  if ('Fn::Join' in value && Array.isArray(value['Fn::Join'])) {
    const [delimiter, parts] = value['Fn::Join'];
    return parts.map(flat).join(delimiter);
  }
  return JSON.stringify(value);
};

/** A property that may be one value or many. */
export const many = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
