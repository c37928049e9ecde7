import type { ComponentChildren } from 'preact';

/** A column of a table. */
export interface Column<Row> {
  label: string;
  /** `number`: at its right. @default 'text' */
  kind?: 'text' | 'number' | 'actions';
  cell: (row: Row) => ComponentChildren;
}

/** Rows of a kind; where there is little room each row is a box of its own. @param label what the rows are */
export const Table = <Row,>({
  label,
  columns,
  rows,
  idOf,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
}) => (
  <table class="table">
    <caption class="hidden">{label}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.label} scope="col" class={column.kind}>
            {column.kind === 'actions' ? <span class="hidden">{column.label}</span> : column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={idOf(row)}>
          {columns.map((column) => (
            <td key={column.label} class={column.kind} data-label={column.label}>
              {column.cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
