import { z } from 'zod'

export const OPERATORS = [
  'lt',
  'lte',
  'gt',
  'gte',
  'eq',
  'ne',
  'in',
  'has-any',
  'matches',
  'is-missing',
] as const
export type Operator = (typeof OPERATORS)[number]

const Scalar = z.union([z.number(), z.string().max(10_000), z.boolean()])

/**
 * A condition as it is written: `all`, `any` or `not` of conditions, or one comparison of a fact with `value`, with
 * `param` or with `otherFact` (the latter two may be multiplied by `times`), or with a `list` of the pack. `in`: the fact
 * is one of the values. `has-any`: one of the codes that the fact joins by "+" begins with one of the values. Which keys
 * belong together is for the lint.
 */
export type ConditionDocument = {
  readonly all?: readonly ConditionDocument[] | undefined
  readonly any?: readonly ConditionDocument[] | undefined
  readonly not?: ConditionDocument | undefined
  readonly fact?: string | undefined
  readonly op?: Operator | undefined
  readonly value?: number | string | boolean | readonly (number | string | boolean)[] | undefined
  readonly list?: string | undefined
  readonly param?: string | undefined
  readonly otherFact?: string | undefined
  readonly times?: number | undefined
}

export const ConditionDocument: z.ZodType<ConditionDocument> = z.lazy(() =>
  z.strictObject({
    all: z.array(ConditionDocument).min(1).max(50).optional(),
    any: z.array(ConditionDocument).min(1).max(50).optional(),
    not: ConditionDocument.optional(),
    fact: z.string().optional(),
    op: z.enum(OPERATORS).optional(),
    value: z.union([Scalar, z.array(Scalar).min(1).max(1_000)]).optional(),
    list: z.string().optional(),
    param: z.string().optional(),
    otherFact: z.string().optional(),
    times: z.number().optional(),
  }),
)
