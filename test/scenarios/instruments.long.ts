import { holdFindings } from './library.ts'

/** Shown by no row of the founding articles, and instruments all the same. */
holdFindings([
  ...['channels', 'filing-family', 'free-trade-zone', 'low-value-parcels'],
  ...['low-value-switch', 'national-lines', 'published-rules', 'raised-duties'],
])
