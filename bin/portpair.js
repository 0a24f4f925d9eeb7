#!/usr/bin/env node
// Older versions crash in the native SQLite module before any code of ours could say why, so nothing is imported first.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  await import('../dist/cli/main.js')
} else {
  process.stderr.write(
    `portpair: Node ${process.versions.node} is too old, 22.18 or newer is needed\n` +
      '    mend: install Node 24 LTS from https://nodejs.org\n',
  )
  process.exitCode = 4
}
