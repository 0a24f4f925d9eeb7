import fc from 'fast-check'

// The same draws on every machine and day: a failure is then the fault of a change. `SEED=7 npm test` searches elsewhere.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2026) })

export { fc }
