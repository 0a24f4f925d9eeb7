import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PORTS, type PortName, pairOfFolders } from '../cli/serve/pair-of-folders.ts'
import { serving } from '../cli/serve/serving.ts'
import { CERTIFICATES, certificateOf } from '../http/certificates.ts'
import { make } from '../support/make.ts'

const CERTIFICATE_OF = { VNHPH: 'vnhph', USLAX: 'uslax' } as const
type Certificate = Parameters<typeof certificateOf>[0]

/** Two folders of ports whose doors and calls ask for certificates of one authority. */
async function securePair(own: Readonly<Record<PortName, Certificate>>) {
  const pair = await pairOfFolders()
  for (const port of PORTS) {
    const folder = join(pair.dir, port, 'tls')
    mkdirSync(folder)
    const { cert, key } = certificateOf(own[port])
    writeFileSync(join(folder, 'own.pem'), cert)
    writeFileSync(join(folder, 'own.key'), key, { mode: 0o600 })
    copyFileSync(join(CERTIFICATES, 'authority.pem'), join(folder, 'authority.pem'))
    const tls = 'tls: { cert: tls/own.pem, key: tls/own.key, ca: tls/authority.pem }'
    pair.edit(port, (config) =>
      config
        .replace(/listen: \{ (.*) \}/, `listen: { $1, ${tls} }`)
        .replace(/url: "http:(.*)/, `url: "https:$1\n    ${tls}`),
    )
  }
  return pair
}

it('mTLS: two served ports exchange over it', async () => {
  const pair = await securePair(CERTIFICATE_OF)
  const [origin, destination] = [
    await serving(pair.config('VNHPH')),
    await serving(pair.config('USLAX')),
  ]
  expect([origin.exchange, destination.exchange].every((url) => url?.startsWith('https:'))).toBe(
    true,
  )
  pair.drop('VNHPH', 'first', [make.manifest()])
  await origin.told('acknowledged')
  await destination.told('received')
  await origin.stop()
  await destination.stop()
})

it('mTLS: a port with a certificate of another authority gets nothing across, and keeps it to send', async () => {
  const pair = await securePair({ ...CERTIFICATE_OF, VNHPH: 'stranger' })
  const destination = await serving(pair.config('USLAX'))
  const origin = await serving(pair.config('VNHPH'))
  pair.drop('VNHPH', 'first', [make.manifest()])
  await origin.told('filed')
  const ready = async () => (await origin.operations('/readyz')).status
  expect(await ready()).toBe(503)
  await origin.stop()
  await destination.stop()
  expect(destination.events().filter(({ event }) => event === 'received')).toEqual([])
})
