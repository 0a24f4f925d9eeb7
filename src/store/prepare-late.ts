import type { Database, Statement } from 'better-sqlite3'

/**
 * Has a statement prepared when it is first run. A store knows three hundred, and to prepare them all is a third of what it
 * takes to open one; a short run, a story or a port that starts again needs a third of them. A text that is no SQL is told
 * at its first run: `preparedNow` tells all of them at once.
 */
export function prepareLate(sqlite: Database): void {
  const prepare = sqlite.prepare.bind(sqlite)
  const known: Late[] = []
  late.set(sqlite, known)
  sqlite.prepare = ((text: string) => {
    const statement = new Late(() => prepare(text) as Statement<unknown[]>)
    known.push(statement)
    return statement
  }) as unknown as typeof sqlite.prepare
}

/** Prepares whatever is still waiting, and gives how many statements there are. */
export function preparedNow(sqlite: Database): number {
  const known = late.get(sqlite) ?? []
  for (const statement of known) statement.made()
  return known.length
}

const late = new WeakMap<Database, Late[]>()

/** A statement that may not be prepared yet: the methods of one that the stores and drizzle call. */
class Late {
  readonly #prepare: () => Statement<unknown[]>
  #made: Statement<unknown[]> | undefined
  /** The library lets the last one asked for win. */
  #gives: 'objects' | 'first columns' | 'columns' = 'objects'

  constructor(prepare: () => Statement<unknown[]>) {
    this.#prepare = prepare
  }

  made(): Statement<unknown[]> {
    if (this.#made !== undefined) return this.#made
    const made = this.#prepare()
    if (this.#gives === 'first columns') made.pluck()
    if (this.#gives === 'columns') made.raw()
    this.#made = made
    return made
  }

  get source(): string {
    return this.made().source
  }

  run(...values: unknown[]): unknown {
    return this.made().run(...values)
  }

  get(...values: unknown[]): unknown {
    return this.made().get(...values)
  }

  all(...values: unknown[]): unknown[] {
    return this.made().all(...values)
  }

  iterate(...values: unknown[]): IterableIterator<unknown> {
    return this.made().iterate(...values)
  }

  pluck(): this {
    this.#gives = 'first columns'
    this.#made?.pluck()
    return this
  }

  raw(): this {
    this.#gives = 'columns'
    this.#made?.raw()
    return this
  }
}
