/**
 * A document was kept, and what is kept of it can no longer be read: the file was damaged. `portpair verify` names the
 * message; only a copy of the database brings it back.
 */
export class UnreadableItem extends Error {
  override name = 'UnreadableItem'
}
