import type { JsonObject } from '../../assembly/json.ts';
import { type Condition, pathsOf } from './condition.ts';
import { invalid, invalidParameter } from './errors.ts';
import type { Path } from './parser.ts';
import { choiceAt } from './request.ts';
import { type IndexDefinition, keyAttributes, type TableDefinition } from './table-definition.ts';

const selects = ['SPECIFIC_ATTRIBUTES', 'COUNT', 'ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES'] as const;

const unprojected = (table: TableDefinition, index: IndexDefinition, paths: readonly Path[]): string[] => {
  if (index.projection === 'ALL') return [];
  const keys = [...keyAttributes(table.key), ...keyAttributes(index.key)].map(({ name }) => name);
  const there = new Set([...keys, ...index.included]);
  return [...new Set(paths.map(([name]) => String(name)))].filter((name) => !there.has(name));
};

/**
 * Whether a query or scan answers with items or only counts them.
 *
 * @throws DynamoDbError when `Select` does not go with the projection, or an index lacks what is asked for
 */
export const answersItems = (
  request: JsonObject,
  table: TableDefinition,
  index: IndexDefinition | undefined,
  paths: readonly Path[] | undefined,
  filter: Condition | undefined,
): boolean => {
  const select = choiceAt(request, 'Select', selects);
  if (paths && select !== undefined && select !== 'SPECIFIC_ATTRIBUTES') {
    const what = select === 'COUNT' ? 'only the Count' : select;
    throw invalid(`Cannot specify the ProjectionExpression when choosing to get ${what}`);
  }
  if (select === 'SPECIFIC_ATTRIBUTES' && !paths) {
    throw invalid(
      'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    );
  }
  if (select === 'ALL_PROJECTED_ATTRIBUTES' && !index) {
    throw invalidParameter('ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName');
  }
  if (index) {
    if (select === 'ALL_ATTRIBUTES' && index.projection !== 'ALL') {
      throw invalidParameter(
        `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} because its projection type is not ALL`,
      );
    }
    const absent = unprojected(table, index, paths ?? []);
    if (absent.length > 0) {
      throw invalidParameter(`Global secondary index ${index.name} does not project [${absent.join(', ')}]`);
    }
    const unseen = unprojected(table, index, filter ? pathsOf(filter) : []);
    if (unseen.length > 0) {
      throw invalidParameter(
        `Global secondary index ${index.name} does not project one or more filter attributes: [${unseen.join(', ')}]`,
      );
    }
  }
  return select !== 'COUNT';
};
