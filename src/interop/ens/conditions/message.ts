import type { XmlElement } from '../../xml/element.ts'
import { all, countOf, has, number, raw, text } from '../query.ts'
import type { Condition } from './condition.ts'

const CONSIGNOR = 'GOOITEGDS/TRACONCO2'
const CONSIGNOR_FIELDS = [
  'NamCO27',
  'StrAndNumCO222',
  'PosCodCO223',
  'CitCO224',
  'CouCO225',
  'NADLNGGTCO',
]

/** Conditions on the message as a whole, its sender and its customs offices. */
export const MESSAGE_CONDITIONS: readonly Condition[] = [
  {
    code: '8193',
    rule: '',
    at: '',
    must: 'consignors of goods items must be at least two, and not all the same: otherwise the header names the consignor',
    holds: (it) => !has(it, CONSIGNOR) || (all(it, CONSIGNOR).length >= 2 && consignorsDiffer(it)),
  },
  {
    code: '8102',
    rule: 'R007',
    at: '',
    must: 'goods items must be numbered 1, 2, 3 and so on',
    holds: (it) =>
      all(it, 'GOOITEGDS/IteNumGDS7').every((one, index) => number(one, '.') === index + 1),
  },
  {
    code: '8611',
    rule: '',
    at: '',
    must: 'there may be 999 goods items at most',
    holds: (it) => all(it, 'GOOITEGDS').length <= 999,
  },
  {
    code: '8688',
    rule: '',
    at: '',
    must: 'packages must be stated',
    holds: (it) => has(it, 'GOOITEGDS/PACGS2'),
  },
  {
    code: '8617',
    rule: '',
    at: '',
    must: 'there may be 9999 seals at most',
    holds: (it) => all(it, 'SEAID529').length <= 9999,
  },
  {
    code: '8684',
    rule: 'C570',
    at: '',
    must: 'the itinerary must name at least two countries',
    holds: (it) => all(it, 'ITI').length >= 2,
  },
  {
    code: '4065',
    rule: '',
    at: 'MesSenMES3',
    must: 'the sender must be a TIN, a slash and ten digits, e.g. GB123456789000/1234567890',
    holds: (it) => /^\s*[A-Z]{2}(?:\s|[^\n\r]){1,15}\/\d{10}\s*$/.test(it.text),
  },
  {
    code: '8692',
    rule: '',
    at: 'PERLODSUMDEC/TINPLD1',
    must: 'the TIN of the person lodging must begin with GB',
    holds: (it) => it.text.startsWith('GB'),
  },
  {
    code: '8195',
    rule: 'R806',
    at: 'TRACARENT601/TINTRACARENT602',
    must: 'the carrier is stated only when it is not the person lodging: their TINs must differ',
    holds: (it) => it.text !== raw(it, '../../PERLODSUMDEC/TINPLD1'),
  },
  {
    code: '8616',
    rule: '',
    at: 'CUSOFFLON/RefNumCOL1',
    must: 'the office of lodgement must not be the office of first entry',
    holds: (it) => text(it, '.') !== text(it, '../../CUSOFFFENT730/RefNumCUSOFFFENT731'),
  },
  {
    code: '8204',
    rule: 'C583',
    at: 'TRACONCE1',
    must: 'the header may not name a consignee when a goods item is marked 10600 (negotiable bill, consignee unknown)',
    holds: (it) => countOf(it, '../GOOITEGDS/SPEMENMT2/AddInfCodMT23', '10600') === 0,
  },
  {
    code: '8105',
    rule: 'C562',
    at: 'TRACONCE1',
    must: 'the consignee must have a TIN when the specific circumstance is E (authorised operator)',
    holds: (it) => has(it, 'TINCE159') || text(it, '../HEAHEA/SpeCirIndHEA1') !== 'E',
  },
  {
    code: '8619',
    rule: 'C583',
    at: 'NOTPAR670',
    must: 'the header may name a notify party only when every goods item is marked 10600',
    holds: (it) =>
      all(it, '../GOOITEGDS').every(
        (item) => countOf(item, 'SPEMENMT2/AddInfCodMT23', '10600') > 0,
      ),
  },
  {
    code: '8119',
    rule: 'C511',
    at: 'TRACONCO1',
    must: 'the header may not name a consignor when goods items do',
    holds: (it) => !has(it, `../${CONSIGNOR}`),
  },
  {
    code: '8164',
    rule: 'C502',
    at: 'TRACARENT601',
    must: 'the carrier must have a TIN for transport by sea (1, 8, 10, 11) and air (4)',
    holds: (it) =>
      has(it, 'TINTRACARENT602') ||
      ![1, 4, 8, 10, 11].includes(number(it, '../HEAHEA/TraModAtBorHEA76')),
  },
]

/** White space does not make two names different; a TIN is compared as it is written. */
function consignorsDiffer(message: XmlElement): boolean {
  const consignors = all(message, CONSIGNOR)
  const differ = (values: readonly unknown[]) => new Set(values).size > 1
  const texts = (field: string) => all(message, `${CONSIGNOR}/${field}`).map((one) => one.text)
  return (
    differ(consignors.map(({ children }) => children.length)) ||
    CONSIGNOR_FIELDS.some((field) => differ(texts(field).map(collapse))) ||
    differ(texts('TINCO259'))
  )
}

const collapse = (written: string): string => written.replace(/\s+/g, ' ').trim()
