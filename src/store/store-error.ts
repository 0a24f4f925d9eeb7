/** A database this build must not touch: newer, in use, or not durable. The command line exits 4. */
export class StoreError extends Error {
  override name = 'StoreError'
}
