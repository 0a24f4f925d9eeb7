import { has, raw } from '../query.ts'
import type { Condition } from './condition.ts'

/** Where name, street, postal code, city, country and TIN of a party stand. */
export type PartyElements = {
  readonly at: string
  readonly label: string
  /** Name, street, postal code, city, country, in this order. */
  readonly fields: readonly [string, string, string, string, string]
  readonly tin: string
}

const FIELD_LABELS = ['name', 'street and number', 'postal code', 'city', 'country'] as const

export const CONSIGNOR: PartyElements = {
  at: 'TRACONCO1',
  label: 'consignor',
  fields: ['NamCO17', 'StrAndNumCO122', 'PosCodCO123', 'CitCO124', 'CouCO125'],
  tin: 'TINCO159',
}
export const CONSIGNEE: PartyElements = {
  at: 'TRACONCE1',
  label: 'consignee',
  fields: ['NamCE17', 'StrAndNumCE122', 'PosCodCE123', 'CitCE124', 'CouCE125'],
  tin: 'TINCE159',
}
export const NOTIFY: PartyElements = {
  at: 'NOTPAR670',
  label: 'notify party',
  fields: ['NamNOTPAR672', 'StrNumNOTPAR673', 'PosCodNOTPAR676', 'CitNOTPAR674', 'CouCodNOTPAR675'],
  tin: 'TINNOTPAR671',
}
export const ITEM_CONSIGNOR: PartyElements = {
  at: 'GOOITEGDS/TRACONCO2',
  label: 'consignor of the goods item',
  fields: ['NamCO27', 'StrAndNumCO222', 'PosCodCO223', 'CitCO224', 'CouCO225'],
  tin: 'TINCO259',
}
export const ITEM_CONSIGNEE: PartyElements = {
  at: 'GOOITEGDS/TRACONCE2',
  label: 'consignee of the goods item',
  fields: ['NamCE27', 'StrAndNumCE222', 'PosCodCE223', 'CitCE224', 'CouCE225'],
  tin: 'TINCE259',
}
export const ITEM_NOTIFY: PartyElements = {
  at: 'GOOITEGDS/PRTNOT640',
  label: 'notify party of the goods item',
  fields: ['NamPRTNOT642', 'StrNumPRTNOT646', 'PstCodPRTNOT644', 'CtyPRTNOT643', 'CouCodGINOT647'],
  tin: 'TINPRTNOT641',
}
export const CARRIER: PartyElements = {
  at: 'TRACARENT601',
  label: 'carrier',
  fields: [
    'NamTRACARENT604',
    'StrNumTRACARENT607',
    'PstCodTRACARENT606',
    'CtyTRACARENT603',
    'CouCodTRACARENT605',
  ],
  tin: 'TINTRACARENT602',
}
const REPRESENTATIVE: PartyElements = {
  at: 'TRAREP',
  label: 'representative',
  fields: ['NamTRE1', 'StrAndNumTRE1', 'PosCodTRE1', 'CitTRE1', 'CouCodTRE1'],
  tin: 'TINTRE1',
}
const LODGING: PartyElements = {
  at: 'PERLODSUMDEC',
  label: 'person lodging',
  fields: ['NamPLD1', 'StrAndNumPLD1', 'PosCodPLD1', 'CitPLD1', 'CouCodPLD1'],
  tin: 'TINPLD1',
}

/**
 * Errors of each party, by the first of five codes that follow each other: a name and address is needed without a TIN,
 * needed with a TIN that is not of GB, and not allowed with one that is (C501).
 */
const PARTIES: readonly {
  readonly party: PartyElements
  readonly withoutTin: number
  readonly withForeignTin: number
  readonly withGbTin: number
}[] = [
  { party: CONSIGNOR, withoutTin: 8120, withForeignTin: 8220, withGbTin: 8626 },
  { party: CONSIGNEE, withoutTin: 8125, withForeignTin: 8225, withGbTin: 8631 },
  { party: NOTIFY, withoutTin: 8130, withForeignTin: 8230, withGbTin: 8636 },
  { party: ITEM_CONSIGNOR, withoutTin: 8137, withForeignTin: 8237, withGbTin: 8641 },
  { party: ITEM_CONSIGNEE, withoutTin: 8142, withForeignTin: 8242, withGbTin: 8646 },
  { party: ITEM_NOTIFY, withoutTin: 8154, withForeignTin: 8254, withGbTin: 8651 },
  { party: CARRIER, withoutTin: 8159, withForeignTin: 8259, withGbTin: 8666 },
]

/** Parties known by their TIN alone. */
const TIN_ONLY: readonly { readonly party: PartyElements; readonly stated: number }[] = [
  { party: REPRESENTATIVE, stated: 8656 },
  { party: LODGING, stated: 8661 },
]

export const PARTY_CONDITIONS: readonly Condition[] = [
  ...PARTIES.flatMap(({ party, withoutTin, withForeignTin, withGbTin }) =>
    party.fields.flatMap((field, index): readonly Condition[] => {
      const label = FIELD_LABELS[index]
      const { at, tin } = party
      return [
        {
          code: codeOf(withoutTin + index),
          rule: 'C501',
          at,
          must: `the ${party.label} must have a ${label} when it has no TIN`,
          holds: (it) => has(it, tin) || has(it, field),
        },
        {
          code: codeOf(withForeignTin + index),
          rule: 'C501',
          at,
          must: `the ${party.label} must have a ${label} when its TIN is not of GB`,
          holds: (it) => !has(it, tin) || raw(it, tin).startsWith('GB') || has(it, field),
        },
        {
          code: codeOf(withGbTin + index),
          rule: 'C501',
          at: `${at}/${field}`,
          must: `the ${party.label} must not have a ${label} beside a TIN of GB`,
          holds: (it) => !raw(it, `../${tin}`).startsWith('GB'),
        },
      ]
    }),
  ),
  ...TIN_ONLY.flatMap(({ party, stated }) =>
    party.fields.map(
      (field, index): Condition => ({
        code: codeOf(stated + index),
        rule: 'C501',
        at: `${party.at}/${field}`,
        must: `the ${party.label} must not have a ${FIELD_LABELS[index]}: its TIN is enough`,
        holds: () => false,
      }),
    ),
  ),
]

function codeOf(number: number): Condition['code'] {
  return `8${String(number).slice(1)}`
}
