/** The front door of risk lists: what a port, the facts and the command line call. */

export type { ListEntry } from './list-document.ts'
export { type ListFile, loadLists } from './load-lists.ts'
export {
  entriesAt,
  type HeldEntry,
  listsFromUpdates,
  nextChange,
  type RiskList,
  withIncluded,
} from './risk-list.ts'
export { createScreen, type ListEvidence, type ListHit, type Screened } from './screen.ts'
