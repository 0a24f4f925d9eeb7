import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError } from '../../kernel/input-error.ts'
import { readAgreementFile } from '../agreement/read-agreement.ts'
import { repositoryOf } from '../doctor/find-key-files.ts'
import { makeFolder } from '../files/make-folder.ts'

export type InitOptions = {
  readonly port: string
  readonly partners: readonly { readonly port: string; readonly url: string }[]
  /** Path of the agreement; a copy goes into the folder. */
  readonly agreement: string
  readonly folder: string
  readonly listen: number
}

/** Makes the folder of a port: its file, a new key pair, a copy of the agreement. Never writes over a key. */
export function initPort({
  port,
  partners,
  agreement,
  folder,
  listen,
}: InitOptions): readonly string[] {
  const keys = join(folder, 'keys')
  const id = `${port}-1`
  const config = join(folder, 'port.yaml')
  for (const path of [config, join(keys, `${id}.pem`)])
    if (existsSync(path))
      throw new InputError([
        { file: path, what: 'this is here already', mend: 'choose another --out' },
      ])
  refuseInRepository(resolve(folder))
  readAgreementFile(agreement)
  makeFolder(resolve(keys))
  // Whatever the umask: a port that everybody may hand keys to does not start.
  chmodSync(keys, 0o700)
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(join(keys, `${id}.pem`), privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
  })
  writeFileSync(join(keys, `${id}.pub.pem`), publicKey.export({ format: 'pem', type: 'spki' }), {
    mode: 0o644,
  })
  copyFileSync(agreement, join(folder, basename(agreement)))
  writeFileSync(config, configText({ port, partners, agreement: basename(agreement), listen }))
  return [
    config,
    join(keys, `${id}.pub.pem`),
    ...partners.map((one) => join(keys, `${one.port}-1.pub.pem`)),
  ]
}

/** A key that lies in a repository is soon committed; `serve` would not take it from there either. */
function refuseInRepository(folder: string): void {
  const nearest = existsSync(folder) ? realpathSync(folder) : dirname(folder)
  const repository = repositoryOf(nearest)
  if (repository === null) return
  throw new InputError([
    {
      file: folder,
      what: `this lies in the repository ${repository}, and a private key must not`,
      mend: 'choose an --out outside of it',
    },
  ])
}

function configText({ port, partners, agreement, listen }: Omit<InitOptions, 'folder'>): string {
  const lines = [
    `# One port of Portpair. Paths count from this folder.`,
    `port: ${port}`,
    `database: ${port}.sqlite`,
    `agreement: ${agreement}`,
    `listen: { host: 127.0.0.1, port: ${listen} }`,
    `operations: { port: ${listen === 0 ? 0 : listen + 1} }`,
    `filings: filings`,
    `key: { id: ${port}-1, file: keys/${port}-1.pem }`,
    `partners:`,
    ...partners.flatMap((partner) => [
      `  ${partner.port}:`,
      `    url: ${JSON.stringify(partner.url)}`,
      `    keys: [{ id: ${partner.port}-1, file: keys/${partner.port}-1.pub.pem }]`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}
