import { describe, expect, it } from 'vitest';
import { routes } from '../../functions/routes.ts';
import { operationFile } from '../../functions/shared/contract.ts';
import { triggers } from '../../functions/triggers.ts';
import { productFolders, type Source, sourcesIn } from './sources.ts';

const functions = sourcesIn('functions');
const declared = Object.entries({ ...routes }).flatMap(([domain, table]) =>
  Object.keys(table).map((operation) => operationFile(domain, operation)),
);
const triggered = Object.entries({ ...triggers }).flatMap(([domain, table]) =>
  Object.keys(table).map((operation) => operationFile(domain, operation)),
);
const operations = new Set([...declared, ...triggered]);

/** `from` files that import something `forbidden`, as "a imports b" lines. */
const trespasses = (
  sources: readonly Source[],
  forbidden: (name: string, from: string) => boolean,
): string[] =>
  sources.flatMap(({ path, imports }) =>
    imports.filter((name) => forbidden(name, path)).map((name) => `${path} imports ${name}`),
  );

describe('the arrow runs one way', () => {
  it('rules and shared code know neither AWS nor HTTP nor the environment', () => {
    const pure = functions.filter(
      ({ path }) => path.startsWith('functions/shared/') || path.endsWith('/model.ts'),
    );
    expect(pure.length).toBeGreaterThan(8);
    expect(
      trespasses(pure, (name) => /^@aws|^@middy|powertools|^functions\/platform|\/store\.ts$/.test(name)),
    ).toEqual([]);
  });

  it('[S1-49] nobody imports an operation', () => {
    expect(trespasses(functions, (name) => operations.has(name))).toEqual([]);
  });

  it('functions know nothing of the laptop, the infrastructure, the command line or the tests', () => {
    expect(trespasses(functions, (name) => /^(local|lib|cli|doubles|test|bench)\//.test(name))).toEqual([]);
  });

  it('the embedded cloud reads only templates', () => {
    const local = sourcesIn('local');
    expect(trespasses(local, (name) => /^(functions|lib|cli|test)\//.test(name))).toEqual([]);
  });

  it('platform knows no domain', () => {
    const platform = functions.filter(({ path }) => path.startsWith('functions/platform/'));
    expect(
      trespasses(
        platform,
        (name) => name.startsWith('functions/') && !/^functions\/(platform|shared)\//.test(name),
      ),
    ).toEqual([]);
  });

  it('AWS clients are made in platform/aws alone', () => {
    const makers = functions.filter(({ text }) => /new \w+Client\(/.test(text)).map(({ path }) => path);
    expect(makers.filter((path) => !path.startsWith('functions/platform/aws/'))).toEqual([]);
  });

  it('the SDK of Stripe is in the bundles of payments alone', () => {
    const users = functions.filter(({ imports }) => imports.includes('stripe')).map(({ path }) => path);
    expect(users.filter((path) => !path.startsWith('functions/subscriptions/'))).toEqual([]);
    const outside = functions.filter(({ path }) => !path.startsWith('functions/subscriptions/'));
    // The export of an account reads what is known of its subscription.
    const open = /^functions\/subscriptions\/(routes|triggers|schemas|store|present)\.ts$/;
    expect(
      trespasses(outside, (name) => name.startsWith('functions/subscriptions/') && !open.test(name)),
    ).toEqual([]);
    expect(users.filter((path) => open.test(path))).toEqual([]);
    const opened = functions.filter(({ path }) => open.test(path));
    expect(trespasses(opened, (name) => users.includes(name))).toEqual([]);
  });

  it('the SDK of Polly is loaded by its client alone, and what speaks at vendors by nobody at once', () => {
    const users = functions.filter(({ text }) =>
      /^import \{[^}]*\} from '@aws-sdk\/client-polly'/m.test(text),
    );
    expect(users.map(({ path }) => path)).toEqual(['functions/platform/aws/polly.ts']);
    const eager = functions.filter(({ text }) => /from '\.[^']*\/(polly|elevenlabs)\/work\.ts'/.test(text));
    expect(eager.map(({ path }) => path)).toEqual([]);
  });

  it('the SDKs of models are loaded by who asks them, and that by nobody at once', () => {
    const users = functions.filter(({ text }) =>
      /^import \{[^}]*\} from '@aws-sdk\/client-bedrock-runtime'|^import \{[^}]*\} from '@google\/genai'/m.test(
        text,
      ),
    );
    expect(users.map(({ path }) => path)).toEqual([
      'functions/engines/omni/client.ts',
      'functions/engines/veo/client.ts',
      'functions/engines/veo/work.ts',
      'functions/platform/aws/async-invoke.ts',
      'functions/platform/aws/bedrock-text.ts',
      'functions/platform/aws/bedrock.ts',
    ]);
    const eager = functions.filter(({ text }) =>
      /from '\.[^']*\/(bedrock-text|gemini-text|openai-text|guardrails|luma|omni|veo)\/work\.ts'/.test(text),
    );
    expect(eager.map(({ path }) => path)).toEqual([]);
  });

  it('the environment is read in one file', () => {
    const readers = functions.filter(({ text }) => text.includes('process.env')).map(({ path }) => path);
    expect(readers).toEqual(['functions/platform/env.ts']);
  });
});

describe('a declaration and its code', () => {
  const handlers = functions
    .filter(({ text }) => /^export const handler\b/m.test(text))
    .map(({ path }) => path);

  it('every declared operation has a handler, and every handler a declaration', () => {
    expect([...operations].sort()).toEqual([...handlers].sort());
  });

  it('one name is one function', () => {
    const names = [...Object.values(routes), ...Object.values(triggers)].flatMap((table) =>
      Object.keys(table),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('comments', () => {
  it('name no number of a requirement: those stand in the titles of tests alone', () => {
    const comment = /(?:\/\/|\*).*\b(?:S[0-4]-\d+|(?:conflict )C\d+|\(C\d+\))/;
    const found = productFolders.flatMap(sourcesIn).flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => comment.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

describe('sizes', () => {
  it('no file is longer than 300 lines, no test longer than 400', () => {
    const all = [...productFolders, 'test'].flatMap(sourcesIn);
    const long = all
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > (path.startsWith('test/') ? 400 : 300));
    expect(long).toEqual([]);
  });
});
