import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const CERTIFICATES = join(import.meta.dirname, 'certificates')

const text = (file: string) => readFileSync(join(CERTIFICATES, file), 'utf8')

export const authority = text('authority.pem')
export const strangerAuthority = text('stranger-authority.pem')

/** Certificate and key of one end. */
export function certificateOf(name: 'vnhph' | 'uslax' | 'stranger' | 'expired') {
  return { cert: text(`${name}.pem`), key: text(`${name}.key`) }
}
