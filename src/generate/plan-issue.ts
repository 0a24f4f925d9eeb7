/** A mistake in a plan that its schema cannot see; `path` leads there from the plan, as in a zod issue. */
export type PlanIssue = {
  readonly path: readonly (string | number)[]
  readonly what: string
  readonly mend: string
}
