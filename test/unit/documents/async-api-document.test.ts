import { readFileSync } from 'node:fs';
import schema from '@asyncapi/specs/schemas/3.0.0-without-$id.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { clientMessages, serverMessages } from '../../../functions/realtime/messages.ts';
import { asyncApiText } from '../../../scripts/documents.ts';

const validate = new Ajv({ strict: false, validateFormats: false, allErrors: false }).compile(schema);
const document = JSON.parse(asyncApiText());

/** Every `$ref` of the document. */
const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : references(member),
  );
};

describe('[S0-30] docs/asyncapi.json', () => {
  it('is what the messages declare: `npm run openapi` writes it', () => {
    expect(readFileSync('docs/asyncapi.json', 'utf8') === asyncApiText()).toBe(true);
  });

  it("fits AsyncAPI's own schema of 3.0", () => {
    validate(document);
    expect(validate.errors).toBeNull();
  });

  it('would not with a mistake in it', () => {
    expect(validate({ ...document, operations: { x: { action: 'shout' } } })).toBe(false);
  });

  it('has every message, and says who sends it', () => {
    const names = [...Object.keys(clientMessages), ...Object.keys(serverMessages)];
    expect(Object.keys(document.components.messages).sort()).toEqual(names.sort());
    const said = references(document.operations).map((reference) => reference.split('/').at(-1));
    expect(new Set(said.filter((name) => name !== 'socket'))).toEqual(new Set(names));
  });

  it('has no reference to nowhere', () => {
    for (const reference of new Set(references(document))) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce((value, name) => value?.[name], document);
      expect(target, reference).toBeDefined();
    }
  });

  it.each(Object.entries(clientMessages))(
    'an example of %s fits its payload and its parser',
    (action, parser) => {
      const examples = {
        subscribe: { action, topic: 'user:me', after: 3 },
        unsubscribe: { action, topic: 'user:me' },
        ping: { action },
      };
      const example = examples[action as keyof typeof examples];
      const { payload } = document.components.messages[action];
      expect(new Ajv({ strict: false }).compile(payload)(example)).toBe(true);
      expect(parser.safeParse(example).success).toBe(true);
    },
  );
});
