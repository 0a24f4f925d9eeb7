import type { InputIssue } from '../kernel/input-error.ts'

/** What many units have in common, told to a thread once and not with each of them. Equal digests stand for equal values. */
export type Shared = { readonly digest: string; readonly value: unknown }

/**
 * What a unit module exports: one piece of a large job, the same wherever and in whatever order it runs. `shared` is the
 * same object as long as its digest is.
 */
export type UnitModule<U, R, S = unknown> = {
  readonly runUnit: (unit: U, shared: S) => R | Promise<R>
}

/** What a thread is told. Without `shared` it takes what it was told before. */
export type ToWorker = { readonly unit: unknown; readonly shared?: unknown }

/** What a thread tells whoever gave it a unit. */
export type FromWorker =
  | { readonly kind: 'done'; readonly result: unknown }
  /** `issues`: a person's mistake; classes do not cross the border between threads. */
  | {
      readonly kind: 'failed'
      readonly issues: readonly InputIssue[] | null
      readonly error: unknown
    }
