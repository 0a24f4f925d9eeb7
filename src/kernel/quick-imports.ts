import { registerHooks } from 'node:module'

const DRIZZLE = '/node_modules/drizzle-orm/'

/**
 * The package.json of drizzle is 140 kB of entries, and Node reads all of it anew for each of the many imports from one of
 * its files to another: half of the time a command took to begin. Here one file of it leads to the next without that. To be
 * imported before whatever imports drizzle.
 */
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context
    if (!specifier.startsWith('.') || !parentURL?.includes(DRIZZLE)) return next(specifier, context)
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
  },
})
