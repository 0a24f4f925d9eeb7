import type { IssueCode } from '../issue-codes.ts'

/** A JSON value with the place of every part of it: `at` is an offset into the text, in UTF-16 units. */
export type JsonNode =
  | { readonly kind: 'text'; readonly at: number; readonly value: string }
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'flag'; readonly at: number; readonly value: boolean }
  | { readonly kind: 'null'; readonly at: number }
  /** Stands where a value could not be read, so that its neighbours keep their index. */
  | { readonly kind: 'broken'; readonly at: number }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly JsonNode[] }
  | {
      readonly kind: 'object'
      readonly at: number
      readonly members: ReadonlyMap<string, JsonNode>
    }

/** Something wrong with the text, at an offset into it. */
export type JsonFault = { readonly code: IssueCode; readonly at: number; readonly message: string }
