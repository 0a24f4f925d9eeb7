import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')

/** So that what is left in memory is still needed. */
export const collectGarbage = runInNewContext('gc') as () => void
