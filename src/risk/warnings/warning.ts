import type { Path } from '../../kernel/located.ts'

/** Something of a pack that is allowed and yet surely not meant. `rule` is null for one of pack.yaml. */
export type Warning = {
  readonly rule: string | null
  readonly path: Path
  readonly what: string
  readonly mend: string
}
