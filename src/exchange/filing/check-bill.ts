import { isContainerNumber } from '../../domain/codes.ts'
import type { ManifestConsignment } from '../../domain/documents.ts'
import type { FilingError, FilingPart } from '../../domain/filing.ts'
import type { Given } from '../../domain/given.ts'
import { fault } from './faults.ts'

/** Words that describe nothing when they stand alone; a few of the more than 200 of ICS2's list. */
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...['accessories', 'cargo', 'consolidated', 'equipment', 'foodstuffs', 'freight of all kinds'],
  ...['gdsm', 'general cargo', 'general goods', 'gift', 'goods', 'household goods', 'machinery'],
  ...['merchandise', 'parts', 'personal effects', 'products', 'said to contain', 'samples', 'stc'],
  ...['tools', 'various'],
])

/** What is wrong with the elements of one bill. What the agreement holds back is not missed. */
export function checkBill(
  bill: Given<ManifestConsignment>,
  part: Pick<FilingPart, 'voyage'>,
): readonly FilingError[] {
  const { houseBill, voyage, containers, items, grossKg, packages } = bill
  const at = (place: string) => `${houseBill}.${place}`
  const errors: FilingError[] = []
  if (voyage.id !== part.voyage.id || voyage.portOfDischarge !== part.voyage.portOfDischarge)
    errors.push(fault('OTHER_VOYAGE', at('voyage')))
  if (voyage.eta <= voyage.etd) errors.push(fault('ETA_BEFORE_ETD', at('voyage.eta')))
  if (containers.length === 0) errors.push(fault('NO_CONTAINER', at('containers')))
  for (const [place, { number }] of containers.entries())
    if (!isContainerNumber(number))
      errors.push(fault('CHECK_DIGIT', at(`containers[${place}].number`)))
  for (const [place, { description }] of items.entries())
    if (STOP_WORDS.has(description.trim().toLowerCase()))
      errors.push(fault('STOP_WORD', at(`items[${place}].description`)))
  if (grossKg === 0) errors.push(fault('NO_WEIGHT', at('grossKg')))
  const lines = items.reduce((sum, line) => sum + (line.grossKg ?? 0), 0)
  if (grossKg !== undefined && grossKg > 0 && lines > grossKg)
    errors.push(fault('WEIGHT_SUM', at('items')))
  if (packages === 0) errors.push(fault('NO_PACKAGES', at('packages')))
  return errors
}
