import type { JsonView } from '../json/view.ts'

/** What a JSON object is: a bill, something that wraps bills, or something else of a known name. */
export type Recognised =
  | { readonly kind: 'bill' }
  | { readonly kind: 'wrapper'; readonly names: readonly string[] }
  | { readonly kind: 'other'; readonly what: string }

const WRAPPERS = [
  'transportDocument',
  'amendedTransportDocument',
  'shippingInstructions',
  'shippingInstruction',
  'updatedShippingInstructions',
  'transportDocuments',
  'data',
  'document',
  'documents',
  'items',
  'results',
]

const BILL_MARKS = [
  'consignmentItems',
  'houseBillOfLadings',
  'transportDocumentTypeCode',
  'transportDocumentReference',
  'shippingInstructionsReference',
  'utilizedTransportEquipments',
]

/** What other documents of the DCSA family, and of the toolbox around it, are known by. */
const OTHERS: readonly (readonly [readonly string[], string])[] = [
  [['openapi', 'swagger'], 'an OpenAPI description'],
  [
    ['httpMethod', 'statusCodeText', 'providerCorrelationReference', 'errors'],
    'a DCSA error message',
  ],
  [
    ['requestedEquipments', 'shipmentLocations', 'bookingStatus', 'carrierBookingRequestReference'],
    'a DCSA booking',
  ],
  [
    [
      'specversion',
      'eventType',
      'eventClassifierCode',
      'shippingInstructionsStatus',
      'transportDocumentStatus',
    ],
    'a DCSA event',
  ],
  [['$schema', '$id'], 'a JSON schema'],
]

export function recognise(view: JsonView): Recognised {
  if (view.has('consignmentItems')) return { kind: 'bill' }
  const wrapped = WRAPPERS.filter((name) => view.has(name) && view.objects(name).length > 0)
  if (wrapped.length > 0) return { kind: 'wrapper', names: wrapped }
  const other = OTHERS.find(([marks]) => marks.some((mark) => view.has(mark)))
  const marks = BILL_MARKS.filter((mark) => view.has(mark)).length
  if (
    marks >= 2 ||
    (marks >= 1 && view.has('documentParties')) ||
    (marks === 1 && other === undefined)
  )
    return { kind: 'bill' }
  return {
    kind: 'other',
    what:
      other?.[1] ??
      `an object of ${
        view
          .names()
          .slice(0, 3)
          .map((name) => name.slice(0, 30))
          .join(', ') || 'nothing'
      }`,
  }
}
