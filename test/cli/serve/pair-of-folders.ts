import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { initPort } from '../../../src/cli/serve/init-port.ts'
import type { PortDocument } from '../../../src/domain/port-document.ts'

const SHIPPED = join(import.meta.dirname, '../../../scenarios/agreements/haiphong-los-angeles.yaml')
export const PORTS = ['VNHPH', 'USLAX'] as const
export type PortName = (typeof PORTS)[number]

/** The folders of two ports that know each other's address and key, under an agreement that waits for nothing. */
export async function pairOfFolders() {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-serve-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const agreement = join(dir, 'agreement.yaml')
  const text = readFileSync(SHIPPED, 'utf8')
  writeFileSync(
    agreement,
    text
      .replace(/batchWindow: \w+/g, 'batchWindow: 0m')
      .replace(/validTo: .*/, 'validTo: "2199-01-01"'),
  )
  const listen = { VNHPH: await freePort(), USLAX: await freePort() }
  for (const port of PORTS) {
    const partner = other(port)
    initPort({
      port,
      partners: [{ port: partner, url: `http://127.0.0.1:${listen[partner]}` }],
      agreement,
      folder: join(dir, port),
      listen: listen[port],
    })
  }
  for (const port of PORTS) {
    const key = `${port}-1.pub.pem`
    copyFileSync(join(dir, port, 'keys', key), join(dir, other(port), 'keys', key))
  }
  // The operations' port is whatever is free.
  for (const port of PORTS)
    edit(port, (config) => config.replace(/operations: .*/, 'operations: { port: 0 }'))

  function edit(port: PortName, change: (config: string) => string): void {
    const file = join(dir, port, 'port.yaml')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
  return {
    dir,
    config: (port: PortName) => join(dir, port, 'port.yaml'),
    database: (port: PortName) => join(dir, port, `${port}.sqlite`),
    edit,
    /** Puts documents where the port looks for them; whole at once, as a careful writer does. */
    drop(port: PortName, name: string, documents: readonly (PortDocument | string)[]): void {
      const lines = documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
      const unfinished = join(dir, port, `${name}.part`)
      writeFileSync(unfinished, `${lines.join('\n')}\n`)
      renameSync(unfinished, join(dir, port, 'filings', `${name}.ndjson`))
    },
  }
}

export const other = (port: PortName): PortName => (port === 'VNHPH' ? 'USLAX' : 'VNHPH')

/** A port nobody listens on at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
