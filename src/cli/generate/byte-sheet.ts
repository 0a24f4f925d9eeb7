/** Text that becomes bytes in UTF-8 as it is added. */
export type ByteSheet = {
  readonly add: (text: string) => void
  /** All of it; nothing is added after that. */
  readonly bytes: () => Uint8Array<ArrayBuffer>
}

/**
 * Texts are encoded some thousand characters at a time: one by one the calls cost more than the work, and a long text
 * would have to be copied before. Measured on documents of 300 to 2,000 characters.
 */
const PIECE = 4_096
const SMALLEST_BYTES = 1 << 16

const encoder = new TextEncoder()

/** Writes over `buffer` as long as that is large enough. */
export function createByteSheet(buffer = new ArrayBuffer(SMALLEST_BYTES)): ByteSheet {
  let held = new Uint8Array(buffer)
  let used = 0
  let waiting = ''
  const flush = () => {
    // A UTF-16 unit becomes at most three bytes.
    const most = used + waiting.length * 3
    if (most > held.length) {
      const larger = new Uint8Array(Math.max(most, held.length * 2))
      larger.set(held.subarray(0, used))
      held = larger
    }
    used += encoder.encodeInto(waiting, held.subarray(used)).written
    waiting = ''
  }
  return {
    add(text) {
      waiting += text
      if (waiting.length > PIECE) flush()
    },
    bytes() {
      flush()
      return held.subarray(0, used)
    },
  }
}
