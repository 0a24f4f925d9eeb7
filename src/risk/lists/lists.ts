/** The front door of risk lists: what a port, the facts and the command line call. */

export {
  type AlertSource,
  alertSourcesAt,
  type Noticed,
  type Notices,
  nextNoticeChange,
} from './alert-sources.ts'
export { changedSources, createAlertMaker, createAlerts } from './alerts.ts'
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
export { createScreen, type ListEvidence, type ListHit } from './screen.ts'
export { screenedOf } from './screened.ts'
export type { Screened, Sought } from './sought.ts'
