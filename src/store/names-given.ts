/** Bits of the first layer; each further one has four times as many. Bits for a name, and probes. */
const FIRST_BITS = 2 ** 16
const BITS_EACH = 10
const PROBES = 4

/** Names in a file beyond which it is not read through when it is opened: half a second. */
export const READ_MAX = 500_000

/**
 * Names that were ever given, as a Bloom filter that grows: most of what is looked for is new, and need not be looked for on
 * the disk. About 2 bytes a name. One in a hundred that was never given seems to have been; none that was seems new.
 */
export function createNamesGiven() {
  let layers = [layerOf(FIRST_BITS)]
  /** False: what is in the file was not read, so every name may have been given. */
  let isWhole = true
  return {
    add(name: string): void {
      if (!isWhole) return
      let last = layers[layers.length - 1] as Layer
      if (last.room === 0) {
        last = layerOf(4 * 32 * last.words.length)
        layers.push(last)
      }
      last.room--
      mark(last.words, name)
    },
    /** False only for a name that was never given. */
    mayHave(name: string): boolean {
      return !isWhole || layers.some(({ words }) => isMarked(words, name))
    },
    /** Too many to read: from now on every name may have been given. */
    giveUp(): void {
      isWhole = false
      layers = []
    },
  }
}
export type NamesGiven = ReturnType<typeof createNamesGiven>

type Layer = { readonly words: Int32Array; room: number }

function layerOf(bits: number): Layer {
  return { words: new Int32Array(bits / 32), room: Math.floor(bits / BITS_EACH) }
}

function mark(words: Int32Array, name: string): void {
  const [mask, step] = [32 * words.length - 1, stepOf(name)]
  let at = hashOf(name)
  for (let probe = 0; probe < PROBES; probe++, at += step) {
    const bit = at & mask
    words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31))
  }
}

function isMarked(words: Int32Array, name: string): boolean {
  const [mask, step] = [32 * words.length - 1, stepOf(name)]
  let at = hashOf(name)
  for (let probe = 0; probe < PROBES; probe++, at += step) {
    const bit = at & mask
    if (((words[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return false
  }
  return true
}

/** FNV-1a, mixed at the end: names differ in their last letters. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** A second hash, odd. */
function stepOf(name: string): number {
  let hash = name.length
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0
  return (Math.imul(hash, 0x5bd1e995) >>> 8) | 1
}
