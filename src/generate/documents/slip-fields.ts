import type { Papers } from './derive.ts'
import { VALUE_GAP_NOTED, WEIGHT_GAP_NOTED } from './slips.ts'
import type { Sources } from './sources.ts'

/**
 * The fields that are wrong without intent, as `<document>.<path>`; `late` names the documents filed too late. Nothing
 * is wrong on a paper that does not exist.
 */
export function slipFields(
  sources: Sources,
  { exportDeclaration }: Papers,
  late: readonly string[],
  stowPlanMissing: boolean,
): string[] {
  return allFields(sources, late).filter(
    (field) =>
      !(exportDeclaration === null && field.startsWith('export-declaration.')) &&
      !(stowPlanMissing && field.startsWith('stow-plan.')),
  )
}

function allFields({ slips, truth, story }: Sources, late: readonly string[]): string[] {
  const fields = late.map((document) => `${document}.filedAt`)
  if (Math.abs(slips.valueFactor - 1) > VALUE_GAP_NOTED)
    fields.push('import-declaration.items.value')
  if (Math.abs(slips.weightFactor - 1) > WEIGHT_GAP_NOTED) {
    fields.push('manifest.grossKg', 'import-declaration.grossKg')
  }
  if (slips.hs6 !== null) fields.push('import-declaration.items.hs6')
  if (slips.name !== null) fields.push(slips.name.place)
  if (slips.seal !== null) fields.push('manifest.containers.seals')
  if (slips.vague !== null) fields.push('manifest.items.description')
  if (slips.ucr.manifest !== 'right') fields.push('manifest.ucr')
  if (slips.ucr.exportDeclaration !== 'right') fields.push('export-declaration.ucr')
  if (slips.ucr.importDeclaration !== 'right') fields.push('import-declaration.ucr')
  if (slips.exportBillMissing) fields.push('export-declaration.houseBill')
  if (slips.origin !== null) fields.push('import-declaration.items.origin')
  if (slips.eventsMissing) fields.push('container-event')
  else if (slips.sealReading !== null) fields.push('container-event.seals')
  if (slips.certificate !== null && truth.features.certificate)
    fields.push('preference-claim.certificate')
  const isUsed = truth.features.certificate && story.claim.certificate === 'own'
  if (slips.useUnreported && isUsed && slips.certificate === null)
    fields.push('certificate-of-origin.usedKg')
  if (slips.transitUnrecorded && truth.features.transit) fields.push('transit-movement.events')
  if (slips.unNumberMissing && truth.particulars.unNumber !== null)
    fields.push('stow-plan.positions.unNumber')
  return fields
}
