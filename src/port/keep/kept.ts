/** A kept item: its shipment and its document row. */
export type Kept = {
  /** Null for an item of no single shipment. */
  readonly shipment: number | null
  readonly document: number
  /** How logs name the shipment; null for an item of no single shipment. */
  readonly name: string | null
  /** False when a higher revision is held: this one is history and changes nothing. */
  readonly inForce: boolean
}
