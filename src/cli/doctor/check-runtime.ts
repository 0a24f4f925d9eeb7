import { bad, good, isAtLeast, type Judge } from './check.ts'

/** As in `engines` of package.json and in bin/portpair.js; a test holds the three equal. */
export const NODE_MIN = '22.18'
export const SQLITE_MIN = '3.51.3'

const PREBUILT = ['darwin', 'linux', 'win32'].flatMap((system) => [
  `${system}-arm64`,
  `${system}-x64`,
])

export const checkNode: Judge = ({ nodeVersion }) => {
  const found = `${nodeVersion} (${NODE_MIN} or newer)`
  if (isAtLeast(nodeVersion, NODE_MIN)) return good('Node', found)
  return bad('Node', found, 'install Node 24 LTS from https://nodejs.org')
}

export const checkNativeModule: Judge = ({ sqlite, platform }) => {
  if ('value' in sqlite) return good('native module', `better-sqlite3 loads on ${platform}`)
  const mend = PREBUILT.includes(platform)
    ? 'install again on this machine: rm -rf node_modules && npm ci'
    : 'compile it: npm --prefix node_modules/better-sqlite3 run build-release (needs Python and a C++ compiler)'
  return bad('native module', `better-sqlite3 does not load on ${platform}: ${sqlite.error}`, mend)
}

export const checkSqlite: Judge = ({ sqlite }) => {
  const name = 'SQLite'
  if ('error' in sqlite)
    return bad(name, 'not known', 'mend the native module, then ask again: portpair doctor')
  const found = `${sqlite.value} (${SQLITE_MIN} or newer)`
  if (isAtLeast(sqlite.value, SQLITE_MIN)) return good(name, found)
  return bad(name, found, 'npm install better-sqlite3@^13.2.0')
}
