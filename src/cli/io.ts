/** What a command may touch of the terminal: data on stdout, talk on stderr. */
export type Io = {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly exit: (code: number) => void
  readonly isTty: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds of the system clock. */
  readonly now: () => number
  /** Aborted when a person presses Ctrl-C. */
  readonly signal: AbortSignal
}

/** Colour only where somebody sees it and did not ask for none. */
export function wantsColor(io: Pick<Io, 'isTty' | 'env'>): boolean {
  return io.isTty && !io.env.NO_COLOR && io.env.TERM !== 'dumb'
}

export const EXIT = {
  ok: 0,
  failed: 1,
  input: 2,
  integrity: 3,
  environment: 4,
  bug: 5,
  interrupted: 130,
} as const
