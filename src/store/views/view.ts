/** A view for analysts. Its SQL and its description are one table, so that neither can say what the other does not. */
export type View = {
  readonly name: string
  /** What a row is. */
  readonly rows: string
  readonly columns: readonly Column[]
  /** From the tables to the rows: everything of the statement that follows the columns. */
  readonly from: string
}

/**
 * Name, type, expression, meaning. Times stay milliseconds and JSON stays text: DuckDB runs the text of a view itself, so
 * a view may use only what both dialects have, and neither has a date function that the other has.
 */
export type Column = readonly [
  name: string,
  type: 'INTEGER' | 'TEXT',
  expression: string,
  meaning: string,
]

/** Makes the views, over older ones of their names. */
export const createViews = (views: readonly View[]): string =>
  views
    .map(({ name, columns, from }) => {
      const selected = columns.map(([column, , expression]) => `${expression} AS ${column}`)
      return `DROP VIEW IF EXISTS ${name};\nCREATE VIEW ${name} AS SELECT\n  ${selected.join(',\n  ')}\n${from};\n`
    })
    .join('')
