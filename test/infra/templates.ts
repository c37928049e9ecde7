import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contents } from '../../lib/app.ts';
import { synthesize } from '../../lib/synthesize.ts';

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

const synthesized = new Map<Contents, Map<string, Promise<Templates>>>();

/** The templates of an app in a context; who asks for the same again in one process is given the same. */
export const synthesizeTemplates = (
  contents: Contents,
  context: Record<string, unknown> = {},
): Promise<Templates> => {
  const ofContents = synthesized.get(contents) ?? new Map<string, Promise<Templates>>();
  synthesized.set(contents, ofContents);
  const key = JSON.stringify(context);
  const templates = ofContents.get(key) ?? synthesizeNow(contents, context);
  ofContents.set(key, templates);
  return templates;
};

/** Synthesizes into a folder of its own, which is removed again. */
const synthesizeNow = async (contents: Contents, context: Record<string, unknown>): Promise<Templates> => {
  const outdir = await mkdtemp(join(tmpdir(), 'kinora-infra-'));
  try {
    const { stacks } = await synthesize({
      ...contents,
      outdir,
      context: { engineLayer: false, ...context },
      reuseBundles: true,
    });
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
      warnings: stacks.flatMap(({ messages }) => messages.map(({ entry }) => String(entry.data))),
    };
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
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
