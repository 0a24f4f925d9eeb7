/** Thrown when the program itself is wrong. Nobody catches it: the command line prints it and exits 5. */
export class BrokenPromise extends Error {
  override name = 'BrokenPromise'
}

/** States what must be true here; the message is a sentence a stranger understands. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new BrokenPromise(message)
}

/** Closes a switch over a union: a new member that nobody handles fails to compile here. */
export function unreachable(value: never): never {
  throw new BrokenPromise(`no case for ${JSON.stringify(value)}`)
}

/** The value, or a broken promise with this sentence when there is none. */
export function present<T>(value: T | null | undefined, message: string): T {
  assert(value !== undefined && value !== null, message)
  return value
}
