import { createChance, type Rng } from '../../src/kernel/chance.ts'

/** A file damaged in one to six ways, always the same for the same name of chance. */
export function damaged(file: Uint8Array, ...name: readonly string[]): Uint8Array {
  const rng = createChance('damage').of(...(name as [string, ...string[]]))
  let now = file
  for (let times = rng.int(1, 6); times > 0; times--) now = damageOnce(now, rng)
  return now
}

const MARKS = Buffer.from(`'+:?*~>|<>&;/!{}[]",\n\r\\0UN=-%\u001d\ufeff`)

function damageOnce(file: Uint8Array, rng: Rng): Uint8Array {
  const at = rng.int(0, Math.max(0, file.length - 1))
  const [before, after] = [file.subarray(0, at), file.subarray(at)]
  const byte = rng.chance(0.5) ? rng.int(0, 255) : (MARKS[rng.int(0, MARKS.length - 1)] as number)
  const length = rng.int(1, 60)
  switch (rng.int(0, 5)) {
    case 0:
      return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)])
    case 1:
      return Buffer.concat([before, after.subarray(length)])
    case 2:
      return Buffer.concat([before, Buffer.from([byte]), after])
    case 3:
      return rng.chance(0.2) ? before : Buffer.concat([before, after.subarray(1)])
    case 4:
      return Buffer.concat([before, after.subarray(0, length), after])
    default:
      return Buffer.concat([before, Buffer.alloc(length, byte), after])
  }
}
