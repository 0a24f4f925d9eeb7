import type { Agreement } from '../agreement/agreement.ts'
import { countryOf } from '../domain/codes.ts'
import type { PartnerRulePolicy } from '../domain/partner-rule.ts'
import type { Seam } from '../domain/port-call.ts'
import type { PortDocumentKind } from '../domain/port-document.ts'
import type { Operation } from '../domain/reads/operations-page.ts'
import { EMPTY_HEAD, extendHead } from '../exchange/chain.ts'
import { DEDUPE_RETENTION } from '../exchange/limits.ts'
import { createChance } from '../kernel/chance.ts'
import { keyedHex } from '../kernel/digest.ts'
import { oncePer } from '../kernel/remember.ts'
import type { Clock, Millis } from '../kernel/time.ts'
import type { InspectionPlan, PortDeps, Witness } from '../port/context.ts'
import { createPort, type Port } from '../port/port.ts'
import { termsOf } from '../port/terms.ts'
import { compileGenerated } from '../risk/compile/compile-generated.ts'
import type { Learning } from '../risk/learn/learn.ts'
import { type ListFile, loadLists, type RiskList, withIncluded } from '../risk/lists/lists.ts'
import {
  indexReference,
  openRulePack,
  type ReferenceTables,
  type RuleFile,
  type RulePack,
} from '../risk/risk.ts'
import { openStore } from '../store/store.ts'
import { keptItem } from '../wire/kept-item.ts'
import { deriveKey } from '../wire/keys.ts'

/** What a port works with: plain values, so that they can be sent to another process. */
export type PortMaterial = {
  readonly id: string
  /** Database file, or `:memory:`. */
  readonly path: string
  /** What the database held, when `path` is `:memory:` and the port has been there before. */
  readonly image?: Uint8Array
  /** Most the database may take up; only the disk bounds it when absent. */
  readonly databaseMaxMiB?: number
  readonly agreement: Agreement
  readonly ruleFiles: readonly RuleFile[]
  readonly reference: ReferenceTables
  /** Files of risk lists; the port works with those that its country keeps, and what they include. */
  readonly listFiles: readonly ListFile[]
  readonly inspection: InspectionPlan
  readonly learning: Learning | null
  /** How long the name of a message is remembered, in ms; the protocol's usual time when absent. */
  readonly dedupeRetention?: Millis
  /** Kinds the law of the port's country makes somebody file with it. */
  readonly filedHere: readonly PortDocumentKind[]
  /** What is done with good rules of partners; absent, they are offered to the officers. */
  readonly partnerRules?: PartnerRulePolicy
  /** A joint operation the port takes part in; none when absent. */
  readonly operation?: Operation | null
}

/** A simulated port: its keys, its partners' and its luck all follow from the seed. */
export type PortSetup = PortMaterial & {
  readonly ports: readonly string[]
  readonly seed: string
}

/** Stands for the sudden death of a port: whatever it had not committed is gone. */
export class Crash extends Error {
  override name = 'Crash'
}

/** Opens a port on its database; works the same on a new file and on one that a crash left behind. */
export function makePort(
  setup: PortSetup,
  clock: Clock,
  seam: (seam: Seam) => void,
  witness?: Witness,
): Port {
  return createPort(simulatedDeps(setup, clock, seam, witness))
}

/** What a simulated port is made of; it opens the database. */
export function simulatedDeps(
  setup: PortSetup,
  clock: Clock,
  seam: (seam: Seam) => void,
  witness?: Witness,
): PortDeps {
  const { id, seed, ports } = setup
  return depsOf(
    setup,
    {
      clock,
      chance: createChance(seed),
      key: deriveKey(seed, id, 1),
      pseudonymKey: pseudonymKeyOf(seed, setup.agreement),
      trusted: ports.map((port) => {
        const { keyId, publicKey } = deriveKey(seed, port, 1)
        return { keyId, port, publicKey, validFrom: 0, validTo: Number.MAX_SAFE_INTEGER }
      }),
    },
    seam,
    witness,
  )
}

type Own = Pick<PortDeps, 'clock' | 'chance' | 'key' | 'trusted' | 'pseudonymKey'>

/** A port of its material, with the keys, the clock and the chance that it is given; it will run for long, so it prepares all it may need. */
export function assemblePort(
  material: PortMaterial,
  own: Own,
  seam: (seam: Seam) => void,
  witness?: Witness,
): Port {
  const deps = depsOf(material, own, seam, witness)
  deps.store.prepareAll()
  return createPort(deps)
}

function depsOf(
  { id, path, ...setup }: PortMaterial,
  own: Own,
  seam: (seam: Seam) => void,
  witness?: Witness,
): PortDeps {
  const { pack, texts, rules } = compiled(setup.ruleFiles)
  const termsFor = (of: RulePack) => termsOf(of, lists, setup.learning)
  const lists = listsKeptBy(id, setup.listFiles)
  return {
    ...own,
    id,
    agreement: setup.agreement,
    own: {
      pack,
      texts,
      compiled: rules,
      terms: termsFor(pack),
      make: (other) => ({ compiled: compileGenerated(other), terms: termsFor(other) }),
      adopts: setup.partnerRules === 'adopt',
    },
    lists,
    learning: setup.learning,
    inspection: setup.inspection,
    reference: indexed(setup.reference),
    store: openStore(path, id, extendHead, EMPTY_HEAD, keptItem, setup.databaseMaxMiB, setup.image),
    dedupeRetention: setup.dedupeRetention ?? DEDUPE_RETENTION,
    filedHere: setup.filedHere,
    operation: setup.operation ?? null,
    seam,
    ...(witness && { witness }),
  }
}

/** The key that both sides of a simulated pair hold for pseudonyms; like its other keys it follows from the seed. */
export function pseudonymKeyOf(seed: string, { id }: Agreement): string {
  return keyedHex(`portpair simulated pseudonyms\u001f${seed}`, id)
}

/** The pack of these files; ports of one run share it, and a port that starts again does not read it again. */
const compiled = oncePer((files: readonly RuleFile[]) => {
  const { pack, texts } = openRulePack(files)
  return { pack, texts, rules: compileGenerated(pack) }
})

const indexed = oncePer(indexReference)
const listsIn = oncePer((files: readonly ListFile[]) => loadLists(files))

/** The lists a port starts with: those kept in its country, and all that these include. */
function listsKeptBy(port: string, files: readonly ListFile[]): readonly RiskList[] {
  const lists = listsIn(files)
  const kept = lists.filter(({ keptBy }) => countryOf(keptBy) === countryOf(port))
  return withIncluded(
    lists,
    kept.map(({ id }) => id),
  )
}
