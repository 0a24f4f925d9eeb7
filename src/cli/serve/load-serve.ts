import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Agreement, partnersOf } from '../../agreement/agreement.ts'
import { PORT_DOCUMENT_KINDS } from '../../domain/port-document.ts'
import { RouteTable } from '../../generate/sea/sea-tables.ts'
import type { TlsFiles } from '../../http/listen.ts'
import { checkPartnerUrl } from '../../http/partner-url.ts'
import { InputError } from '../../kernel/input-error.ts'
import { loadLists } from '../../risk/lists/lists.ts'
import { loadRulePack, RiskReference } from '../../risk/risk.ts'
import type { PortMaterial } from '../../sim/make-port.ts'
import type { SigningKey, TrustedKeys } from '../../wire/keys.ts'
import { readAgreement } from '../agreement/read-agreement.ts'
import { existingFolder } from '../files/existing-folder.ts'
import { readExtending } from '../files/extend.ts'
import { fileBeside, findConfig, type NamedAt, readRuleFolder, SHIPPED } from '../files/find.ts'
import { readGoodsUnder } from '../run/load-trade.ts'
import { collector, readNamed } from '../run/open-scenario.ts'
import { loadOwnKey, loadPseudonymKey, loadTrusted, readSecret } from './load-keys.ts'
import { ServeConfig } from './serve-config.ts'

/** Everything a port needs to serve, read and checked before anything starts. */
export type ServeInputs = {
  readonly config: ServeConfig
  readonly material: PortMaterial
  readonly key: SigningKey
  readonly trusted: TrustedKeys
  /** Null where the agreement names parties. */
  readonly pseudonymKey: string | null
  /** Folder in which filings arrive; null where none do. */
  readonly filings: string | null
  /** Folder in which the rule lab keeps new versions; null where it keeps none. */
  readonly rulesFolder: string | null
  /** Folder of runs and sweeps that the console shows; null where it shows none. */
  readonly results: string | null
  readonly tls: TlsFiles | null
  readonly partners: ReadonlyMap<string, { readonly url: string; readonly tls: TlsFiles | null }>
}

/** Reads a port's file and all it names. Throws InputError with every fault, EnvironmentError for an open key file. */
export function loadServe(path: string): ServeInputs {
  const { value: config, folders, placeOf } = readExtending(findConfig(path), ServeConfig)
  const folder = dirname(resolve(path))
  const at = (...steps: (string | number)[]): NamedAt => placeOf(steps)
  const beside = { folder, placeOf: at }
  const attempt = collector()
  const agreement = attempt(() => readAgreement(folders, config.agreement, at('agreement')))
  const rulesAt =
    config.rules === undefined
      ? ([[SHIPPED], 'rules'] as const)
      : ([folders, config.rules] as const)
  const ruleFiles = attempt(() => readRuleFolder(...rulesAt, at('rules')))
  if (ruleFiles) attempt(() => loadRulePack(ruleFiles))
  const goodsAt =
    config.goods === undefined
      ? ([[SHIPPED], 'lists/goods.yaml'] as const)
      : ([folders, config.goods] as const)
  const goods = attempt(() =>
    readGoodsUnder(config, goodsAt[0], goodsAt[1], folders, (key) => at(key)),
  )
  const listFiles = attempt(() =>
    config.riskLists === undefined
      ? []
      : readRuleFolder(folders, config.riskLists, at('riskLists')),
  )
  if (listFiles) attempt(() => loadLists(listFiles))
  if (agreement) attempt(() => checkPartners(config, agreement, at))
  const tls = attempt(() => readTls(config.listen.tls, folder, at('listen', 'tls')))
  const partners = attempt(() => readPartners(config, folder, at))
  const rulesFolder = attempt(() => folderOf('rulesFolder', config, folder, at))
  const results = attempt(() => folderOf('results', config, folder, at))
  const key = attempt(() => loadOwnKey(config, beside))
  const trusted = key && attempt(() => loadTrusted(config, key, beside))
  const pseudonymKey = agreement && attempt(() => loadPseudonymKey(config, agreement, beside))
  attempt.finish()
  const shipped = { file: SHIPPED }
  const figures = readNamed([SHIPPED], 'lists/risk-reference.yaml', shipped, RiskReference)
  const routes = readNamed([SHIPPED], 'lists/sea-routes.yaml', shipped, RouteTable)
  const material = {
    id: config.port,
    path: resolve(folder, config.database),
    ...(config.databaseMaxMiB !== undefined && { databaseMaxMiB: config.databaseMaxMiB }),
    dedupeRetention: config.dedupeRetention,
    agreement,
    ruleFiles,
    listFiles,
    reference: { goods, figures, routes },
    inspection: { randomPermille: 0, targets: { yellowPermille: 0, redPermille: 0 } },
    learning: null,
    partnerRules: config.partnerRules,
    filedHere: PORT_DOCUMENT_KINDS,
  }
  const filings = config.filings === undefined ? null : resolve(folder, config.filings)
  return {
    config,
    material,
    key,
    trusted,
    pseudonymKey,
    filings,
    tls,
    partners,
    rulesFolder,
    results,
  } as ServeInputs
}

function folderOf(
  key: 'rulesFolder' | 'results',
  { console }: ServeConfig,
  folder: string,
  at: (...steps: string[]) => NamedAt,
): string | null {
  const named = console?.[key]
  return named === undefined ? null : existingFolder(resolve(folder, named), at('console', key))
}

/** Every partner of the agreement has an address and a key, and nobody else has. */
function checkPartners(
  { port, partners }: ServeConfig,
  agreement: Agreement,
  at: (...steps: string[]) => NamedAt,
): void {
  const wanted = partnersOf(agreement, port)
  const missing = wanted.filter((partner) => partners[partner] === undefined)
  const strangers = Object.keys(partners).filter((partner) => !wanted.includes(partner))
  const issues = [
    ...missing.map(
      (partner) =>
        `the agreement ${agreement.id} has a lane with ${partner}, which has no address and no key here`,
    ),
    ...strangers.map(
      (partner) => `${partner} is at no lane of ${port} in the agreement ${agreement.id}`,
    ),
  ]
  if (issues.length > 0) throw new InputError(issues.map((what) => ({ ...at('partners'), what })))
}

function readPartners(
  { partners }: ServeConfig,
  folder: string,
  at: (...steps: string[]) => NamedAt,
): ServeInputs['partners'] {
  const issues = Object.entries(partners).flatMap(([partner, { url }]) =>
    checkPartnerUrl(url, at('partners', partner, 'url')),
  )
  if (issues.length > 0) throw new InputError(issues)
  return new Map(
    Object.entries(partners).map(([partner, { url, tls }]) => [
      partner,
      { url, tls: readTls(tls, folder, at('partners', partner, 'tls')) },
    ]),
  )
}

function readTls(
  files: ServeConfig['listen']['tls'],
  folder: string,
  at: NamedAt,
): TlsFiles | null {
  if (files === undefined) return null
  const read = (path: string) => readFileSync(fileBeside([folder], path, at), 'utf8')
  return {
    cert: read(files.cert),
    key: readSecret(fileBeside([folder], files.key, at)).text,
    ...(files.ca !== undefined && { ca: read(files.ca) }),
  }
}
