import type { InputIssue } from '../kernel/input-error.ts'

/** What a unit module exports: one piece of a large job, the same wherever and in whatever order it runs. */
export type UnitModule<U, R> = { readonly runUnit: (unit: U) => R | Promise<R> }

/** What a thread tells whoever gave it a unit. */
export type FromWorker =
  | { readonly kind: 'done'; readonly result: unknown }
  /** `issues`: a person's mistake; classes do not cross the border between threads. */
  | {
      readonly kind: 'failed'
      readonly issues: readonly InputIssue[] | null
      readonly error: unknown
    }
