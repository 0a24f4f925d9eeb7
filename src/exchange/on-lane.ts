import type { Header, Item } from '../domain/message.ts'

/**
 * True when an item may travel in this message: goods documents come from the port of loading and are about the lane
 * of the header; a box is reported by the port that opened it; the rest comes from the port of discharge.
 */
export function itemOnLane(item: Item, { lane, sender }: Header): boolean {
  const [loading, discharge] = lane.split('>')
  switch (item.kind) {
    case 'manifest':
    case 'export-declaration':
      return (
        item.voyage.portOfLoading === loading &&
        item.voyage.portOfDischarge === discharge &&
        sender === loading
      )
    case 'control-result':
      return item.examinedAt === sender
    case 'assessment':
    case 'referral':
    case 'security-filing':
    case 'import-declaration':
      return sender === discharge
  }
}
