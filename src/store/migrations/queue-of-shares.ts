/** When what waits to be sealed is due is remembered by group: an index of it was written and taken back for every document. */
export const QUEUE_OF_SHARES = 'DROP INDEX share_due'
