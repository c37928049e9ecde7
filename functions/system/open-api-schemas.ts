import * as z from 'zod/mini';
import { eventResponse } from '../videos/event-schemas.ts';
import { videoResponse } from '../videos/schemas.ts';

export type Json = { [member: string]: unknown };

/** Answers that stand in many operations, and in other answers. */
const named: Readonly<Record<string, z.ZodMiniType>> = { Video: videoResponse, VideoEvent: eventResponse };

const plainOf = (schema: z.ZodMiniType): Json => {
  const { $schema: _draft, ...json } = z.toJSONSchema(schema, { io: 'output' });
  return JSON.parse(JSON.stringify(json));
};

/** The component schemas that {@link refer} puts references to. */
export const namedSchemas = (): Record<string, Json> =>
  Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, plainOf(schema)]));

let names: Map<string, string> | undefined;

/** A schema with a reference in place of each part that has a name. */
export const refer = (schema: Json): Json => {
  names ??= new Map(Object.entries(namedSchemas()).map(([name, json]) => [JSON.stringify(json), name]));
  return referPart(schema, names) as Json;
};

const referPart = (part: unknown, known: ReadonlyMap<string, string>): unknown => {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((member) => referPart(member, known));
  const name = known.get(JSON.stringify(part));
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, referPart(member, known)]));
};

const text = { type: 'string' };
const fieldError = {
  type: 'object',
  required: ['path', 'message', 'code'],
  properties: { path: text, message: text, code: text },
};

export const problemSchema: Json = {
  type: 'object',
  description: 'RFC 9457, with the members that older clients read, and facts of its code.',
  additionalProperties: true,
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'request_id', 'timestamp', 'errors'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    instance: text,
    code: { type: 'string', description: 'Stable: what a program should look at.' },
    request_id: text,
    timestamp: { type: 'string', format: 'date-time' },
    errors: {
      type: 'array',
      description: 'Field errors of an invalid request (422); texts of every other error that has some.',
      items: { oneOf: [fieldError, text] },
    },
    details: { type: 'array', description: 'Field errors, of every error that has some.', items: fieldError },
    error: {
      description: 'The code; on /api/v1 an object.',
      oneOf: [
        text,
        { type: 'object', properties: { code: text, message: text, type: text, details: { type: 'array' } } },
      ],
    },
    message: text,
    status_code: { type: 'integer' },
    success: { const: false },
  },
};
