import type { ManifestConsignment } from '../../domain/documents.ts'
import type { Container, GoodsItem } from '../../domain/goods.ts'
import type { Party } from '../../domain/party.ts'
import { emptyWord, misreadSeal } from './misspell.ts'
import { hiddenIn, named, type Sources, ucrOn } from './sources.ts'

/** The carrier's line about a house consignment; `weights` are those of its items on the bill. */
export function manifestOf(sources: Sources, weights: readonly number[]): ManifestConsignment {
  const { truth, story, slips } = sources
  const manifest: ManifestConsignment = {
    kind: 'manifest',
    number: truth.houseBill,
    revision: 1,
    houseBill: truth.houseBill,
    voyage: truth.voyage,
    shipper: named('manifest.shipper', story.shipper, slips),
    consignee: consigneeOf(sources),
    freightPayment: truth.freightPayment,
    containers: boxesOf(sources),
    items: story.items.map((item, i) => {
      const line: GoodsItem = {
        number: i + 1,
        description: slips.vague === null ? item.description : emptyWord(slips.vague),
        packages: item.packages,
        packageKind: item.packageKind,
        grossKg: weights[i] as number,
      }
      if (truth.billShowsHs6) line.hs6 = item.hs6
      return line
    }),
    grossKg: sumOf(weights),
    packages: truth.packages,
  }
  const ucr = ucrOn(sources, 'manifest')
  if (ucr !== undefined) manifest.ucr = ucr
  if (truth.masterBill !== null) manifest.masterBill = truth.masterBill
  if (story.toOrder) manifest.notify = story.consignee.party
  return manifest
}

export function sumOf(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function consigneeOf({ story, slips }: Sources): Party {
  return story.toOrder
    ? { name: `TO ORDER OF ${story.shipper.party.name}` }
    : named('manifest.consignee', story.consignee, slips)
}

/** The true boxes themselves, unless a seal was noted wrongly or scales saw another weight. */
function boxesOf(sources: Sources): Container[] {
  const { truth, story, slips } = sources
  if (story.hiddenKg === 0 && slips.seal === null) return truth.containers as Container[]
  return truth.containers.map((box, i) => {
    const vgmKg = (box.vgmKg ?? 0) + hiddenIn(sources, i)
    if (i !== slips.seal?.container) return { ...box, vgmKg }
    const { luck } = slips.seal
    return { ...box, vgmKg, seals: box.seals.map((seal) => misreadSeal(seal, luck)) }
  })
}
