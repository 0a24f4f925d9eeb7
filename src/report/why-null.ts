/** What a reader is told where a number cannot be had. */
export const NO_CONSIGNMENT = 'no consignment was bound for here'
export const NO_TRUTH = 'nobody knows what was really in the boxes'
export const NO_SAILING = 'nobody knows when the consignments were to load and to arrive'
export const NO_ILLICIT = 'no consignment was illicit'
export const NO_HARM = 'no consignment carried harm'
export const NO_DUTY = 'no consignment evaded duty'
export const NONE_OPENED = 'no box was opened'
export const NOT_MODELLED =
  'the working day of a port (yard, officers, scanners) is not modelled yet'
export const NO_WARNING = 'no consignment met a warning of the partner'
