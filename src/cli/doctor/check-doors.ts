import { bad, type Check, good, type Judge, shellWord } from './check.ts'
import type { Facts } from './facts.ts'

export const checkPort: Judge = ({ port, portWanted }) => {
  const name = 'loopback port'
  if ('value' in port) return good(name, `127.0.0.1:${port.value} can be listened on`)
  return bad(name, port.error, mendPort(port.error, portWanted))
}

/** The files at the key path that was given: in no repository, and for their owner only. Modes mean nothing on Windows. */
export function checkKeyFiles(keys: NonNullable<Facts['keys']>, platform: string): Check {
  const name = 'key files'
  if ('error' in keys.files) return bad(name, keys.files.error, GIVE_KEYS)
  const files = keys.files.value
  if (files.length === 0) return bad(name, `no private key in ${shellWord(keys.path)}`, GIVE_KEYS)
  const [kept] = files.filter(({ repository }) => repository !== undefined)
  if (kept !== undefined) {
    const found = `${shellWord(kept.path)} lies in the repository ${shellWord(kept.repository as string)}, where it is soon committed`
    const mend = `mv ${shellWord(kept.path)} FOLDER-OUTSIDE; make another key if it was ever committed`
    return bad(name, found, mend)
  }
  if (platform.startsWith('win32')) return good(name, `${files.length}; Windows keeps no modes`)
  const [placed] = files.flatMap(({ openFolder }) => openFolder ?? [])
  if (placed !== undefined) {
    const found = `everybody may write ${shellWord(placed)}, and put another key there`
    return bad(name, found, `chmod o-w ${shellWord(placed)}`)
  }
  const open = files.filter(({ mode }) => (mode & 0o177) !== 0)
  if (open.length === 0) return good(name, `${files.length}, for their owner only`)
  const found = open.map(({ path, mode }) => `${shellWord(path)} is ${octal(mode)}`).join(', ')
  const mend = `chmod 600 ${open.map(({ path }) => shellWord(path)).join(' ')}`
  return bad(name, `${found}, not 0600`, mend)
}

const GIVE_KEYS = 'give the folder of your keys: portpair doctor --keys FOLDER'

function mendPort(error: string, port: number): string {
  if (error.includes('EADDRINUSE'))
    return `stop what listens there (lsof -i :${port}), or choose another: --port 0`
  if (error.includes('EACCES')) return 'choose a port above 1023: --port 0'
  return 'bring the loopback interface up: ip link set lo up'
}

function octal(mode: number): string {
  return `0${mode.toString(8).padStart(3, '0')}`
}
