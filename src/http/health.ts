/** Whether the store takes writes, as far as the last one told. */
export type Health = {
  readonly storeFull: () => boolean
  /** True for what a full disk or database throws, and remembers it: the call may be made again when there is room. */
  readonly isStoreFull: (error: unknown) => boolean
  /** Something was written. */
  readonly wrote: () => void
}

export function createHealth(): Health {
  let full = false
  return {
    storeFull: () => full,
    isStoreFull(error) {
      const { code } = (error ?? {}) as { code?: unknown }
      // The second is what SQLite says where a file may not grow beyond a quota.
      if (code !== 'SQLITE_FULL' && code !== 'SQLITE_IOERR_WRITE') return false
      full = true
      return true
    },
    wrote() {
      full = false
    },
  }
}
