import { afterEach } from 'vitest'

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close()
})

/** Closes it when the test is over, whatever became of the test; what was opened last first. */
export function closing<T extends { close: () => unknown }>(what: T): T {
  open.push(what)
  return what
}
