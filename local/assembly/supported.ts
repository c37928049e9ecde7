import { type Assembly, rawResources } from './assembly.ts';
import { type JsonObject, objectAt, stringAt } from './json.ts';
import { AssemblyError, type Finding } from './resolve.ts';
import { ignoredTypes, runTypes } from './supported-types.ts';

/**
 * Refuses what the embedded cloud would silently leave out: a type or a property that is on no list.
 * @throws AssemblyError with all findings, named by stack, logical id and property.
 */
export const refuseUnsupported = (assembly: Assembly): void => {
  const findings = assembly.stacks.flatMap((stack) =>
    rawResources(stack.template).flatMap(([logicalId, resource]): Finding[] =>
      problemsOf(resource).map((problem) => ({ stack: stack.name, logicalId, problem })),
    ),
  );
  if (findings.length > 0) throw new AssemblyError(findings);
};

const problemsOf = (resource: JsonObject): string[] => {
  const type = stringAt(resource, 'Type') ?? '';
  if (Object.hasOwn(ignoredTypes, type)) return [];
  const support = Object.hasOwn(runTypes, type) ? runTypes[type] : undefined;
  if (!support) return [`the type ${type} is not supported`];
  return Object.keys(objectAt(resource, 'Properties'))
    .filter((name) => !support.honoured.includes(name) && !Object.hasOwn(support.ignored ?? {}, name))
    .map((name) => `the property ${name} of ${type} is not supported`);
};
