import type { TypologyId } from '../plan.ts'
import { relabelledOrigin } from './t01-relabelled-origin.ts'
import { assembledOnly } from './t02-assembled-only.ts'
import { shellImporters } from './t03-shell-importers.ts'
import { misclassified } from './t04-misclassified.ts'
import { undervalued } from './t05-undervalued.ts'
import { overvalued } from './t06-overvalued.ts'
import { forcedLabour } from './t07-forced-labour.ts'
import { disguisedWaste } from './t08-disguised-waste.ts'
import { narcotics } from './t09-narcotics.ts'
import { ripOn } from './t10-rip-on.ts'
import { wildlife } from './t11-wildlife.ts'
import { certificateFraud } from './t12-certificate-fraud.ts'
import { splitParcels } from './t13-split-parcels.ts'
import { hijackedIdentity } from './t14-hijacked-identity.ts'
import { undeclaredDangerous } from './t15-undeclared-dangerous.ts'
import { transitDiversion } from './t17-transit-diversion.ts'
import { adversarialDrift } from './t18-adversarial-drift.ts'
import type { Typology } from './typology.ts'

/** Every way to lie that a plan can name. Honest error, T16, is in `t16-honest-error.ts`. */
export const TYPOLOGIES: Readonly<Record<TypologyId, Typology>> = {
  T01: relabelledOrigin,
  T02: assembledOnly,
  T03: shellImporters,
  T04: misclassified,
  T05: undervalued,
  T06: overvalued,
  T07: forcedLabour,
  T08: disguisedWaste,
  T09: narcotics,
  T10: ripOn,
  T11: wildlife,
  T12: certificateFraud,
  T13: splitParcels,
  T14: hijackedIdentity,
  T15: undeclaredDangerous,
  T17: transitDiversion,
  T18: adversarialDrift,
}
