import { describe, expect, it } from 'vitest';
import { key, refusal, useFilms } from './films-table.ts';
import { table } from './operations.ts';

const films = useFilms();

const values = {
  ':n': { N: '1' },
  ':s': { S: 'a' },
  ':b': { BOOL: true },
  ':l': { L: [] },
  ':set': { SS: ['a'] },
};

/** Only the placeholders that an expression uses: others are refused. */
const used = (expression: string) => {
  const entries = Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expression));
  return entries.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(entries) } : {};
};

const overlapping = (one: string, two: string): string =>
  `Two document paths overlap with each other; must remove or rewrite one of these paths; path one: ${one}, path two: ${two}`;
const wrongType = (operator: string, type: string): string =>
  `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`;

describe('conditions', () => {
  it.each<[string, string]>([
    ['', 'The expression can not be empty;'],
    ['a = ', 'Syntax error; token: "<EOF>", near: "= "'],
    ['a == :n', 'Syntax error; token: "=", near: "== :n"'],
    ['a = :n AND', 'Syntax error; token: "<EOF>", near: "AND"'],
    ['a & :n', 'Syntax error; token: "&", near: "a & :n"'],
    ['state = :s', 'Attribute name is a reserved keyword; reserved keyword: state'],
    ['#x = :s', 'An expression attribute name used in the document path is not defined; attribute name: #x'],
    ['a = :x', 'An expression attribute value used in expression is not defined; attribute value: :x'],
    ['exists(a)', 'Invalid function name; function: exists'],
    [
      'attribute_exists(a, b)',
      'Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2',
    ],
    [
      'attribute_exists(:s)',
      'Operator or function requires a document path; operator or function: attribute_exists',
    ],
    ['begins_with(a, :n)', wrongType('begins_with', 'N')],
    ['a < :b', wrongType('<', 'BOOL')],
    [
      'a = a',
      'The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]',
    ],
    [
      'a BETWEEN :s AND :n',
      'The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {S:a}, upper bound operand: AttributeValue: {N:1}',
    ],
    ['((a = :n))', 'The expression has redundant parentheses;'],
    [
      'attribute_type(a, :s)',
      'Invalid attribute type name found; type: a, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}',
    ],
  ])('refuses "%s"', async (ConditionExpression, message) => {
    const request = { TableName: table, Item: key('c'), ConditionExpression, ...used(ConditionExpression) };
    expect(await refusal(() => films.store.call('PutItem', request))).toBe(
      `ValidationException: Invalid ConditionExpression: ${message}`,
    );
  });

  it.each<[string, boolean]>([
    ['a = :n OR a = :s AND NOT a = :n', true],
    ['(a = :n OR a = :s) AND NOT a = :n', false],
    ['NOT a = :s OR a = :n', true],
    ['a IN (:s, :n) and size(letters) = :n', true],
    ['(a) = (:n)', true],
    ['contains(letters, :s) AND contains(words, :s)', true],
    ['begins_with(words, :s) AND attribute_type(words, :s)', false],
  ])('evaluates "%s" as %s', async (expression, expected) => {
    films.store.call('PutItem', {
      TableName: table,
      Item: { ...key('e'), a: { N: '1' }, letters: { L: [{ S: 'a' }] }, words: { S: 'ab' } },
    });
    const ConditionExpression = expression.replace(
      'attribute_type(words, :s)',
      'attribute_type(words, :kind)',
    );
    const named = used(ConditionExpression).ExpressionAttributeValues ?? {};
    const ExpressionAttributeValues = ConditionExpression.includes(':kind')
      ? { ...named, ':kind': { S: 'N' } }
      : named;
    const request = { TableName: table, Key: key('e'), ConditionExpression, ExpressionAttributeValues };
    const said = await refusal(() => films.store.call('UpdateItem', request));
    expect(said).toBe(
      expected ? 'not refused' : 'ConditionalCheckFailedException: The conditional request failed',
    );
  });
});

describe('updates and projections', () => {
  it.each<[string, string]>([
    ['SET a = :n SET b = :n', 'The "SET" section can only be used once in an update expression;'],
    ['SET a = :n, a = :s', overlapping('[a]', '[a]')],
    ['SET a.b = :n REMOVE a', overlapping('[a, b]', '[a]')],
    [
      'SET a.b = :n REMOVE a[0]',
      'Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [0]]',
    ],
    ['SET a = b + :s', wrongType('+', 'S')],
    ['SET a = list_append(b, :n)', wrongType('list_append', 'N')],
    [
      'SET a = if_not_exists(:n, :n)',
      'Operator or function requires a document path; operator or function: if_not_exists',
    ],
    ['SET a = :n + :n + :n', 'Syntax error; token: "+", near: ":n + :n"'],
    [
      'ADD a :s',
      'Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND',
    ],
    [
      'DELETE a :n',
      'Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND',
    ],
    ['PUT a = :n', 'Syntax error; token: "PUT", near: "PUT a"'],
  ])('refuses "%s"', async (UpdateExpression, message) => {
    const request = { TableName: table, Key: key('u'), UpdateExpression, ...used(UpdateExpression) };
    expect(await refusal(() => films.store.call('UpdateItem', request))).toBe(
      `ValidationException: Invalid UpdateExpression: ${message}`,
    );
  });

  it('refuses overlaps within a transaction before it looks at items, too', async () => {
    const Update = { TableName: table, Key: key('u'), UpdateExpression: 'SET a.b = c REMOVE a' };
    expect(await refusal(() => films.store.call('TransactWriteItems', { TransactItems: [{ Update }] }))).toBe(
      `ValidationException: Invalid UpdateExpression: ${overlapping('[a, b]', '[a]')}`,
    );
  });

  it('projects parts of lists and maps, and refuses the same part twice', async () => {
    films.store.call('PutItem', {
      TableName: table,
      Item: {
        ...key('p'),
        letters: { L: [{ S: 'a' }, { S: 'b' }] },
        place: { M: { x: { N: '1' }, y: { N: '2' } } },
      },
    });
    const read = (ProjectionExpression: string) =>
      films.store.call('GetItem', { TableName: table, Key: key('p'), ProjectionExpression });
    expect(read('place.y, letters[1], letters[7], nothing')).toEqual({
      Item: { letters: { L: [{ S: 'b' }] }, place: { M: { y: { N: '2' } } } },
    });
    expect(await refusal(() => read('place, place.x'))).toBe(
      `ValidationException: Invalid ProjectionExpression: ${overlapping('[place]', '[place, x]')}`,
    );
  });
});

describe('placeholders', () => {
  it.each<[object, string]>([
    [
      { ExpressionAttributeNames: { '#a': 'a' } },
      'ExpressionAttributeNames can only be specified when using expressions',
    ],
    [
      { ExpressionAttributeValues: { ':a': { N: '1' } } },
      'ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null',
    ],
    [
      { ConditionExpression: 'a = :a', ExpressionAttributeValues: { ':a': { N: '1' }, ':b': { N: '1' } } },
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:b}',
    ],
    [
      { ConditionExpression: 'attribute_exists(a)', ExpressionAttributeNames: { '#a': 'a' } },
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}',
    ],
    [
      { ConditionExpression: 'a = :a', ExpressionAttributeValues: {} },
      'ExpressionAttributeValues must not be empty',
    ],
    [
      { ConditionExpression: 'a = :a', ExpressionAttributeValues: { a: { N: '1' } } },
      'ExpressionAttributeValues contains invalid key: Syntax error; key: "a"',
    ],
    [
      { ConditionExpression: 'a = :a', ExpressionAttributeValues: { ':a': { SS: [] } } },
      'ExpressionAttributeValues contains invalid value: One or more parameter values were invalid: An string set  may not be empty for key :a',
    ],
  ])('refuses %j', async (members, message) => {
    const request = { TableName: table, Item: key('p'), ...members };
    expect(await refusal(() => films.store.call('PutItem', request))).toBe(`ValidationException: ${message}`);
  });
});
