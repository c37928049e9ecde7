import type { Resource } from '../cloud.ts';
import { type Assembly, rawResources, type Stack } from './assembly.ts';
import { type Identity, identify, namingProperties, type Place } from './identity.ts';
import { evaluate, noValue, type Scope } from './intrinsics.ts';
import { isObject, type JsonObject, objectAt, stringAt } from './json.ts';

/** Something in the templates that the embedded cloud cannot honour. */
export interface Finding {
  stack: string;
  logicalId: string;
  problem: string;
}

/** Every finding at once, one line each. */
export class AssemblyError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const lines = findings.map((finding) => `  ${finding.stack}/${finding.logicalId}: ${finding.problem}`);
    super(`The template asks for what the embedded cloud does not offer:\n${lines.join('\n')}`);
    this.name = 'AssemblyError';
    this.findings = findings;
  }
}

/**
 * Every resource of the assembly with its intrinsic functions resolved.
 * @throws AssemblyError with all that cannot be resolved.
 */
export const resolveAssembly = (assembly: Assembly, place: Place): Resource[] => {
  const imports = new Imports(assembly.stacks, place);
  const findings: Finding[] = [];
  const resources = assembly.stacks.flatMap((stack) => {
    const scope = imports.scopeOf(stack);
    return rawResources(stack.template).flatMap(([logicalId, raw]) => {
      try {
        return scope.isKept(raw) ? [scope.resource(logicalId, raw)] : [];
      } catch (error) {
        findings.push({ stack: stack.name, logicalId, problem: messageOf(error) });
        return [];
      }
    });
  });
  if (findings.length > 0) throw new AssemblyError(findings);
  return resources;
};

/** The exports of all stacks, so that one may import what another gives. */
class Imports {
  readonly #scopes = new Map<string, StackScope>();

  constructor(stacks: readonly Stack[], place: Place) {
    for (const stack of stacks) this.#scopes.set(stack.name, new StackScope(stack, place, this));
  }

  scopeOf(stack: Stack): StackScope {
    const scope = this.#scopes.get(stack.name);
    if (!scope) throw new Error(`No stack ${stack.name}`);
    return scope;
  }

  value(name: string): unknown {
    for (const scope of this.#scopes.values()) {
      const exported = scope.exported(name);
      if (exported !== undefined) return exported;
    }
    throw new Error(`No stack exports ${name}`);
  }
}

class StackScope implements Scope {
  readonly #stack: Stack;
  readonly #place: Place;
  readonly #imports: Imports;
  readonly #identities = new Map<string, Identity>();
  readonly #underway = new Set<string>();

  constructor(stack: Stack, place: Place, imports: Imports) {
    this.#stack = stack;
    this.#place = place;
    this.#imports = imports;
  }

  isKept(raw: JsonObject): boolean {
    const condition = stringAt(raw, 'Condition');
    return condition === undefined || this.condition(condition);
  }

  resource(logicalId: string, raw: JsonObject): Resource {
    const { physicalId, arn } = this.#identity(logicalId);
    const properties = evaluate(objectAt(raw, 'Properties'), this);
    return {
      stack: this.#stack.name,
      logicalId,
      type: stringAt(raw, 'Type') ?? '',
      physicalId,
      ...(arn === undefined ? {} : { arn }),
      properties: isObject(properties) ? properties : {},
      metadata: objectAt(raw, 'Metadata'),
    };
  }

  ref(name: string): unknown {
    const pseudo = this.#pseudoParameter(name);
    if (pseudo !== undefined) return pseudo;
    const parameter = objectAt(this.#stack.template, 'Parameters')[name];
    if (isObject(parameter)) {
      const value = parameter.Default;
      if (value === undefined) throw new Error(`Parameter ${name} has no default value`);
      return value;
    }
    return this.#identity(name).physicalId;
  }

  attribute(logicalId: string, attribute: string): unknown {
    const value = this.#identity(logicalId).attributes[attribute];
    if (value === undefined) throw new Error(`Fn::GetAtt ${logicalId}.${attribute} is not supported`);
    return value;
  }

  condition(name: string): boolean {
    const condition = objectAt(this.#stack.template, 'Conditions')[name];
    if (condition === undefined) throw new Error(`No condition ${name}`);
    return evaluate(condition, this) === true;
  }

  mapping(map: string, top: string, second: string): unknown {
    const value = objectAt(objectAt(objectAt(this.#stack.template, 'Mappings'), map), top)[second];
    if (value === undefined) throw new Error(`No mapping ${map}.${top}.${second}`);
    return value;
  }

  importValue(name: string): unknown {
    return this.#imports.value(name);
  }

  exported(name: string): unknown {
    for (const output of Object.values(objectAt(this.#stack.template, 'Outputs'))) {
      const exportName = objectAt(output, 'Export').Name;
      if (isObject(output) && exportName !== undefined && evaluate(exportName, this) === name) {
        return evaluate(output.Value, this);
      }
    }
    return undefined;
  }

  #pseudoParameter(name: string): unknown {
    switch (name) {
      case 'AWS::Region':
        return this.#place.region;
      case 'AWS::AccountId':
        return this.#place.accountId;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
        return this.#stack.name;
      case 'AWS::StackId':
        return `arn:aws:cloudformation:${this.#place.region}:${this.#place.accountId}:stack/${this.#stack.name}/local`;
      case 'AWS::NotificationARNs':
        return [];
      case 'AWS::NoValue':
        return noValue;
      default:
        return undefined;
    }
  }

  #identity(logicalId: string): Identity {
    const known = this.#identities.get(logicalId);
    if (known) return known;
    const raw = objectAt(this.#stack.template, 'Resources')[logicalId];
    if (!isObject(raw)) throw new Error(`Nothing is called ${logicalId}`);
    if (this.#underway.has(logicalId)) throw new Error(`The name of ${logicalId} depends on itself`);
    this.#underway.add(logicalId);
    const properties: JsonObject = {};
    for (const [key, value] of Object.entries(objectAt(raw, 'Properties'))) {
      if (namingProperties.has(key)) properties[key] = evaluate(value, this);
    }
    this.#underway.delete(logicalId);
    const subject = { stack: this.#stack.name, logicalId, type: stringAt(raw, 'Type') ?? '', properties };
    const identity = identify(subject, this.#place);
    this.#identities.set(logicalId, identity);
    return identity;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
