import { createBill310 } from './bill-310.ts'
import { createCustoms350 } from './customs-350.ts'
import { createManifest309 } from './manifest-309.ts'
import type { SetContext, SetReader } from './set.ts'
import { createStatus315 } from './status-315.ts'

/** The transaction sets that are read, by their number in ST. */
export const SET_READERS: Readonly<Record<string, (context: SetContext) => SetReader>> = {
  '309': createManifest309,
  '310': createBill310,
  '315': createStatus315,
  '350': (context) => createCustoms350(context, '350'),
  '358': (context) => createCustoms350(context, '358'),
}
