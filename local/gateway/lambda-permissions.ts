import * as z from 'zod';
import type { Cloud } from '../cloud.ts';

const Permission = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

const maxDecisions = 10_000;

interface Grant {
  functionArn: string;
  principal: string;
  sourceArn: RegExp | undefined;
}

/** The functions' own policies: which service may invoke which function, and on whose behalf. */
export class LambdaPermissions {
  readonly #grants: Grant[];
  /** Routes are few: what one was told is told again. */
  readonly #decisions = new Map<string, boolean>();

  constructor(cloud: Cloud) {
    this.#grants = cloud.ofType('AWS::Lambda::Permission').flatMap(({ properties }) => {
      const permission = Permission.parse(properties);
      const allows = ['lambda:InvokeFunction', 'lambda:*', '*'].includes(permission.Action);
      const foreign = permission.SourceAccount !== undefined && permission.SourceAccount !== cloud.accountId;
      if (!allows || foreign) return [];
      const functionArn = cloud.find(permission.FunctionName)?.arn ?? permission.FunctionName;
      const sourceArn = permission.SourceArn === undefined ? undefined : wildcard(permission.SourceArn);
      return [{ functionArn, principal: permission.Principal, sourceArn }];
    });
  }

  /** Whether `principal` (a service name) may invoke the function for the resource `sourceArn`. */
  allows(functionArn: string, principal: string, sourceArn: string): boolean {
    const key = `${functionArn} ${principal} ${sourceArn}`;
    const known = this.#decisions.get(key);
    if (known !== undefined) return known;
    const decision = this.#grants.some(
      (grant) =>
        grant.principal === principal &&
        (grant.functionArn === functionArn || functionArn.startsWith(`${grant.functionArn}:`)) &&
        (grant.sourceArn?.test(sourceArn) ?? true),
    );
    if (this.#decisions.size >= maxDecisions) this.#decisions.clear();
    this.#decisions.set(key, decision);
    return decision;
  }
}

/** An ArnLike pattern: `*` is any run of characters, `?` is one. */
const wildcard = (pattern: string): RegExp => {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
};
