// The hostile tables once more, this time by the clock as well: see `within`.
process.env.TIMED = '1'
await import('../kernel/read-yaml.test.ts')
await import('../risk/load-rule-pack.test.ts')
await import('../wire/hostile.test.ts')
