import fc from 'fast-check'

// The same draws on every machine and day: a failure is then the fault of a change. What searches on is `npm run fuzz`.
fc.configureGlobal({ seed: 2026 })

export { fc }
