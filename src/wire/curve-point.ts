/** The field and the curve of Ed25519: -x² + y² = 1 + d·x²·y². Source: RFC 8032, section 5.1. */
const P = 2n ** 255n - 19n
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const D = mod(-121665n * inverse(121666n))
const SQRT_MINUS_ONE = power(2n, (P - 1n) / 4n)

type Point = readonly [x: bigint, y: bigint]

/**
 * True when these 32 bytes are, in their only right spelling, a point of the prime-order group other than the neutral
 * one. OpenSSL takes any bytes for a public key, low-order points included.
 */
export function isSafePoint(raw: Uint8Array): boolean {
  const point = decompress(raw)
  if (point === null || isNeutral(point)) return false
  return isNeutral(multiply(point, ORDER))
}

function decompress(raw: Uint8Array): Point | null {
  if (raw.length !== 32) return null
  const bits = raw.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const sign = bits >> 255n
  const y = bits & (2n ** 255n - 1n)
  if (y >= P) return null
  const u = mod(y * y - 1n)
  const v = mod(D * y * y + 1n)
  const square = mod(u * inverse(v))
  let x = power(square, (P + 3n) / 8n)
  if (mod(x * x) !== square) x = mod(x * SQRT_MINUS_ONE)
  if (mod(x * x) !== square || (x === 0n && sign === 1n)) return null
  return [x % 2n === sign ? x : P - x, y]
}

function multiply(point: Point, times: bigint): Point {
  let sum: Point = [0n, 1n]
  let power: Point = point
  for (let rest = times; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, power)
    power = add(power, power)
  }
  return sum
}

function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const product = mod(D * x1 * x2 * y1 * y2)
  return [
    mod((x1 * y2 + y1 * x2) * inverse(1n + product)),
    mod((y1 * y2 + x1 * x2) * inverse(1n - product)),
  ]
}

function isNeutral([x, y]: Point): boolean {
  return x === 0n && y === 1n
}

function inverse(value: bigint): bigint {
  return power(mod(value), P - 2n)
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = base
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square)
    square = mod(square * square)
  }
  return result
}

function mod(value: bigint): bigint {
  const rest = value % P
  return rest < 0n ? rest + P : rest
}
