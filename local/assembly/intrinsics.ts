import { isObject } from './json.ts';

/** What an intrinsic function may look up; each throws when the template does not define it. */
export interface Scope {
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, top: string, second: string): unknown;
  importValue(name: string): unknown;
}

/** `AWS::NoValue`: the property is left out. */
export const noValue: unique symbol = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/**
 * A template value with every intrinsic function replaced by its result, as in the CloudFormation template
 * reference, "Intrinsic function reference".
 * @throws Error naming the function that is not supported or whose argument is wrong.
 */
export const evaluate = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) {
    return value.map((item) => evaluate(item, scope)).filter((item) => item !== noValue);
  }
  if (!isObject(value)) return value;
  const [name, ...others] = Object.keys(value);
  if (name !== undefined && others.length === 0) {
    const intrinsic = Object.hasOwn(intrinsics, name) ? intrinsics[name] : undefined;
    if (intrinsic) return intrinsic(value[name], scope);
    if (name.startsWith('Fn::')) throw new Error(`${name} is not supported`);
  }
  const members = Object.entries(value).map(([key, item]) => [key, evaluate(item, scope)] as const);
  return Object.fromEntries(members.filter(([, item]) => item !== noValue));
};

/** `${Name}`, `${Id.Attribute}` and local variables; `${!Literal}` stays as `${Literal}`. */
const substitute = (argument: unknown, scope: Scope): string => {
  const [source, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const local = isObject(variables) ? variables : {};
  return text(source, 'Fn::Sub').replace(/\$\{([^}]*)\}/g, (_match, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (Object.hasOwn(local, name)) return text(evaluate(local[name], scope), 'Fn::Sub');
    const dot = name.indexOf('.');
    const value = dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
    return text(value, 'Fn::Sub');
  });
};

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => scope.ref(text(argument, 'Ref')),
  Condition: (argument, scope) => scope.condition(text(argument, 'Condition')),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...attribute] = typeof argument === 'string' ? argument.split('.') : list(argument);
    return scope.attribute(
      text(logicalId, 'Fn::GetAtt'),
      attribute.map((part) => text(evaluate(part, scope), 'Fn::GetAtt')).join('.'),
    );
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope) => {
    const [delimiter, values] = list(argument);
    return list(evaluate(values, scope))
      .map((item) => text(item, 'Fn::Join'))
      .join(text(delimiter, 'Fn::Join'));
  },
  'Fn::Select': (argument, scope) => {
    const [index, values] = list(evaluate(argument, scope));
    const item = list(values)[Number(index)];
    if (item === undefined) throw new Error(`Fn::Select has no item ${String(index)}`);
    return item;
  },
  'Fn::Split': (argument, scope) => {
    const [delimiter, source] = list(evaluate(argument, scope));
    return text(source, 'Fn::Split').split(text(delimiter, 'Fn::Split'));
  },
  'Fn::ImportValue': (argument, scope) =>
    scope.importValue(text(evaluate(argument, scope), 'Fn::ImportValue')),
  'Fn::FindInMap': (argument, scope) => {
    const [map, top, second] = list(evaluate(argument, scope)).map((key) => text(key, 'Fn::FindInMap'));
    return scope.mapping(map ?? '', top ?? '', second ?? '');
  },
  'Fn::Base64': (argument, scope) =>
    Buffer.from(text(evaluate(argument, scope), 'Fn::Base64')).toString('base64'),
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(evaluate(argument, scope)),
  'Fn::Length': (argument, scope) => list(evaluate(argument, scope)).length,
  'Fn::GetAZs': (argument, scope) => {
    const region = text(evaluate(argument, scope), 'Fn::GetAZs') || text(scope.ref('AWS::Region'), 'Ref');
    return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
  },
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = list(argument);
    return evaluate(scope.condition(text(condition, 'Fn::If')) ? whenTrue : whenFalse, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(evaluate(argument, scope));
    return String(left) === String(right);
  },
  'Fn::And': (argument, scope) => list(argument).every((item) => evaluate(item, scope) === true),
  'Fn::Or': (argument, scope) => list(argument).some((item) => evaluate(item, scope) === true),
  'Fn::Not': (argument, scope) => evaluate(list(argument)[0], scope) !== true,
};

const list = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw new Error(`Expected a list, found ${JSON.stringify(value)}`);
  return value;
};

const text = (value: unknown, intrinsic: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${intrinsic} expected text, found ${JSON.stringify(value)}`);
};
