import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  type EnvironmentName,
  type NeedName,
  type NeedResource,
  needs as needTable,
} from '../functions/shared/needs.ts';
import { SynthesisError } from './synthesis-error.ts';
import { guardStatements, onlyPartitions } from './table-access.ts';

/** What functions of a stack can be given: where each resource is, and what each variable says. */
export interface ResourceBindings {
  arns: { readonly [Resource in NeedResource]?: readonly string[] };
  variables: { readonly [Name in EnvironmentName]?: string };
}

/** Exactly what a function's needs amount to. */
export interface Grants {
  statements: PolicyStatement[];
  variables: Record<string, string>;
}

/** Adds what another stack makes to what is there already. */
export const extend = (bindings: ResourceBindings, more: ResourceBindings): ResourceBindings => ({
  arns: { ...bindings.arns, ...more.arns },
  variables: { ...bindings.variables, ...more.variables },
});

const resourceOf = (need: NeedName): NeedResource => needTable[need].resource;

/** Whether all resources of these needs exist. */
export const isBound = (bindings: ResourceBindings, needs: readonly NeedName[]): boolean =>
  needs.every((need) => bindings.arns[resourceOf(need)] !== undefined);

/**
 * The permissions and variables of these needs: one statement per resource, no more actions than named, and denials of
 * the table's guarded partitions.
 *
 * @param partitions patterns of the only partitions of the table that may be reached; all but guarded ones when absent
 * @throws when a resource that is needed does not exist in this stack or those before it
 */
export const grantsOf = (
  needs: readonly NeedName[],
  bindings: ResourceBindings,
  partitions?: readonly string[],
): Grants => {
  const actions = new Map<NeedResource, Set<string>>();
  const variables: Record<string, string> = {};
  for (const need of needs) {
    const resource = resourceOf(need);
    const known = actions.get(resource) ?? new Set();
    for (const action of needTable[need].actions) known.add(action);
    // A need may be an address alone.
    if (known.size > 0) actions.set(resource, known);
    for (const name of needTable[need].environment) {
      variables[name] = found(bindings.variables[name], name);
    }
  }
  const statements = [...actions]
    .filter(([resource, names]) => names.size > 0 && found(bindings.arns[resource], resource).length > 0)
    .map(
      ([resource, names]) =>
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: [...names].sort(),
          resources: [...found(bindings.arns[resource], resource)],
          ...(resource === 'table' && partitions !== undefined
            ? { conditions: onlyPartitions(partitions) }
            : {}),
        }),
    );
  const onTable = actions.get('table');
  if (onTable !== undefined)
    statements.push(...guardStatements(needs, onTable, found(bindings.arns.table, 'table')));
  return { statements, variables };
};

const found = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new SynthesisError(`Nothing before this stack provides "${name}"`);
  return value;
};
