import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { clientText, openApiText } from '../../../scripts/documents.ts';

describe('[S0-13] [S1-11] [S3-28] docs/openapi.json', () => {
  it('is what the routes declare: `npm run openapi` writes it', () => {
    expect(readFileSync('docs/openapi.json', 'utf8') === openApiText()).toBe(true);
  });

  it('is valid OpenAPI 3.1 to an independent validator', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(openApiText()));
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  it('would not pass with a mistake in it', async () => {
    const document = JSON.parse(openApiText());
    document.paths['/live'].get.responses = {};
    document.paths['/live'].get.parameters = [{ name: 'x', in: 'nowhere' }];
    expect((await new Validator().validate(document)).valid).toBe(false);
  });

  it('makes the types of the command line: `npm run client` writes them', async () => {
    const made = await clientText(readFileSync('docs/openapi.json', 'utf8'));
    expect(readFileSync('client/openapi.d.ts', 'utf8') === made).toBe(true);
  });
});
