import { PORT_VIEWS } from '../views/port-views.ts'
import { createViews } from '../views/view.ts'

/**
 * Views hold no data, so this step may stand in the list again: after one that changes what they read, for files that
 * have had it. A step that renames a table drops them first.
 */
export const ANALYST_VIEWS = createViews(PORT_VIEWS)
