import { describe, expect, it } from 'vitest';
import { contents } from './fixture/contents.ts';
import { flat, synthesizeTemplates, type Templates, withEverything } from './templates.ts';

/** Properties by which a template may name a resource itself. */
const naming =
  /^(Name|(Function|Table|Queue|Bucket|Role|ManagedPolicy|LogGroup|StateMachine|Alarm|Dashboard|Topic|Layer|Budget)Name)$/;

/** Names that a template gives, as `type name`; references to what other resources are called are none. */
const physicalNames = ({ resources }: Templates): string[] =>
  resources
    .flatMap(({ type, properties }) =>
      [properties, properties.CachePolicyConfig, properties.Budget].flatMap((from) =>
        Object.entries(from ?? {})
          .filter(([key]) => naming.test(key))
          .map(([, value]) => `${type} ${flat(value)}`),
      ),
    )
    .filter((name) => !/^\S+ <[^>]*>$/.test(name));

describe('two environments in one account and region', () => {
  it('have no physical name in common', async () => {
    const [dev, staging, prod] = await Promise.all(
      ['dev', 'staging', 'prod'].map((env) => synthesizeTemplates(contents, { env, set: withEverything })),
    );
    if (!dev || !staging || !prod) throw new Error('not synthesized');
    const names = [dev, staging, prod].map(physicalNames);
    expect(names[0]?.filter((name) => /CachePolicy|CloudFront::Function/.test(name))).toHaveLength(3);
    const shared = names
      .flatMap((own) => [...new Set(own)])
      .filter((name, index, all) => all.indexOf(name) !== index);
    expect(shared).toEqual([]);
    expect([...dev.counts.keys()].filter((stack) => staging.counts.has(stack))).toEqual([]);
  });
});
