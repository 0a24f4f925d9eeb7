import type { Rng } from '../../kernel/chance.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'
import { QUANTUM } from '../law/filing-time.ts'
import type { AmendmentsPlan } from './amendments-plan.ts'

export type ManifestField = 'weight' | 'packages' | 'consignee' | 'hs6' | 'portOfDischarge'
export type DeclarationField = 'value' | 'weight' | 'hs6'

/** A paper filed a second time: what is corrected in it, how long after the first time. */
export type Amendment<Field> = {
  readonly field: Field
  /** In quarters of an hour. */
  readonly delay: Millis
  /** In [0, 1): decides the details. */
  readonly luck: number
  /** Who lies about this field tells another lie: `Story.second`. */
  readonly insists: boolean
}

export type Amendments = {
  readonly manifest: Amendment<ManifestField> | null
  readonly importDeclaration: Amendment<DeclarationField> | null
}

/** The field of each paper that somebody lies about and likes to change once more. */
export type FieldsLiedAbout = {
  readonly manifest?: ManifestField
  readonly importDeclaration?: DeclarationField
  /** Who lies so also likes to change the port of discharge late. */
  readonly port?: true
}

/**
 * Which papers of a consignment are amended. Whether, and when, is drawn without looking at intent; a lie only
 * says which field. Always the same number of draws for each paper.
 */
export function drawAmendments(
  plan: AmendmentsPlan,
  lie: FieldsLiedAbout | undefined,
  rng: Rng,
): Amendments {
  const [manifest, declaration] = [rng.unit(), rng.unit()]
  if (manifest >= plan.manifestShare && declaration >= plan.importDeclarationShare) return NONE
  const [first, second] = [rng.fork(), rng.fork()]
  return {
    manifest: manifest < plan.manifestShare ? manifestAmendment(plan, lie, first) : null,
    importDeclaration:
      declaration < plan.importDeclarationShare
        ? amendmentOf(plan, DECLARATION_FIELDS, lie?.importDeclaration, second)
        : null,
  }
}

function manifestAmendment(
  plan: AmendmentsPlan,
  lie: FieldsLiedAbout | undefined,
  rng: Rng,
): Amendment<ManifestField> {
  const drawn = amendmentOf<ManifestField>(plan, MANIFEST_FIELDS, lie?.manifest, rng)
  const share = plan.portChangeShare * (lie?.port === true ? SMUGGLERS_FACTOR : 1)
  return rng.unit() < share ? { ...drawn, field: 'portOfDischarge', insists: false } : drawn
}

/** How much more often who smuggles changes the port; an assumption. */
const SMUGGLERS_FACTOR = 3

/** One of so many lines, and what is left of the luck. */
export function placeIn(lines: number, { luck }: Pick<Amendment<unknown>, 'luck'>) {
  const place = Math.floor(luck * lines)
  return { place, luck: luck * lines - place }
}

const NONE: Amendments = { manifest: null, importDeclaration: null }

/** How common each correction is among the honest; assumptions. */
const MANIFEST_FIELDS = [
  ['weight', 0.35],
  ['consignee', 0.3],
  ['packages', 0.2],
  ['hs6', 0.15],
] as const satisfies Weighted<ManifestField>
const DECLARATION_FIELDS = [
  ['value', 0.5],
  ['weight', 0.3],
  ['hs6', 0.2],
] as const satisfies Weighted<DeclarationField>

type Weighted<Field> = readonly (readonly [Field, number])[]

function amendmentOf<Field>(
  plan: AmendmentsPlan,
  usual: Weighted<Field>,
  lie: Field | undefined,
  rng: Rng,
): Amendment<Field> {
  const [stubborn, late, wait, luck] = [rng.unit(), rng.unit(), rng.unit(), rng.unit()]
  const honest = rng.weighted(usual)
  const insists = lie !== undefined && stubborn < plan.falsifiedFieldShare
  const [least, most] = late < plan.lateShare ? LATE_HOURS : USUAL_HOURS
  return {
    field: insists ? lie : honest,
    delay: QUANTUM * Math.floor(((least + (most - least) * wait) * HOUR) / QUANTUM),
    luck,
    insists,
  }
}

const USUAL_HOURS = [2, 20] as const
const LATE_HOURS = [24, 72] as const
