/** A figure of the console. */
export type ConsoleRow = {
  readonly what: string
  readonly value: number
  /** The median beside a value that is none: a busy machine spoils the tail first. */
  readonly p50?: number | null
  /** CPU of one, in ms: of the server's process, of the page's thread, or of the demo's process. */
  readonly cpu?: number | null
  /** How often the page was laid out for one. */
  readonly layouts?: number
  readonly unit: string
  readonly most: number
}
