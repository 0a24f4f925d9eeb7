import type { XmlElement } from '../../xml/element.ts'
import { all, countOf, has, number, raw, sum, text } from '../query.ts'
import type { Condition } from './condition.ts'
import { withoutLeadingZero } from './numbers.ts'
import { BULK } from './packages.ts'

const modeIs = (it: XmlElement, ...modes: readonly number[]) =>
  modes.includes(number(it, 'TraModAtBorHEA76'))
const SHIP = 'IdeOfMeaOfTraCroHEA85'
const FLIGHT = /^\s*(?:[a-zA-Z0-9]{3}\d{1,4}[a-zA-Z]?|[a-zA-Z0-9]{1,3}\d[a-zA-Z]?)\s*$/
const TRANSFER = /^(?!\s*XFER).+\s*$|^\s*XFER[a-zA-Z0-9]+(?:[:-][a-zA-Z0-9]+)?\s*$/

/** Conditions on the header: how the goods come, and totals. */
export const HEADER_CONDITIONS: readonly Condition[] = [
  {
    code: '8107',
    rule: 'C017',
    at: 'HEAHEA',
    must: 'transport by sea or inland water (1, 8) needs the identity of the means of transport crossing the border',
    holds: (it) => !modeIs(it, 1, 8) || has(it, SHIP),
  },
  {
    code: '8108',
    rule: 'C024',
    at: 'HEAHEA',
    must: 'a vehicle on the road or on a ship (3, 10, 11) needs its nationality beside its identity',
    holds: (it) =>
      has(it, 'NatOfMeaOfTraCroHEA87') ||
      !(['3', '10', '11'].includes(text(it, 'TraModAtBorHEA76')) && has(it, SHIP)),
    only: 'full',
  },
  {
    code: '8109',
    rule: 'C582',
    at: 'HEAHEA',
    must: 'the total number of packages must be stated when packages are',
    holds: (it) => !has(it, '../GOOITEGDS/PACGS2') || has(it, 'TotNumOfPacHEA306'),
    only: 'full',
  },
  {
    code: '8111',
    rule: 'C529',
    at: 'HEAHEA',
    must: 'the specific circumstance C (road) belongs to transport by road only',
    holds: (it) => text(it, 'SpeCirIndHEA1') !== 'C' || !modeIs(it, 1, 2, 4, 8, 10, 11),
  },
  {
    code: '8112',
    rule: 'C529',
    at: 'HEAHEA',
    must: 'the specific circumstance D (rail) belongs to transport by rail only',
    holds: (it) => text(it, 'SpeCirIndHEA1') !== 'D' || !modeIs(it, 1, 3, 4, 8, 10, 11),
  },
  {
    code: '8689',
    rule: '',
    at: 'HEAHEA',
    must: 'the mode of transport at the border must be 1, 2, 3, 4, 8, 10 or 11',
    holds: (it) => modeIs(it, 1, 2, 3, 4, 8, 10, 11),
  },
  {
    code: '8690',
    rule: '',
    at: 'HEAHEA',
    must: 'the mode of transport must not have a leading zero',
    holds: (it) => withoutLeadingZero(text(it, 'TraModAtBorHEA76')),
  },
  {
    code: '8113',
    rule: 'C017',
    at: 'HEAHEA',
    must: 'transport by air (4) must not state the identity of the means of transport',
    holds: (it) => !has(it, SHIP) || !modeIs(it, 4),
  },
  {
    code: '8114',
    rule: 'C514',
    at: 'HEAHEA',
    must: 'a ship (1, 8) must be identified by its IMO number of seven digits or its ENI number of eight',
    holds: (it) => !modeIs(it, 1, 8) || !has(it, SHIP) || isShipNumber(raw(it, SHIP)),
  },
  {
    code: '8115',
    rule: 'C024',
    at: 'HEAHEA',
    must: 'a nationality belongs only to a vehicle on the road or on a ship (3, 10, 11) whose identity is stated',
    holds: (it) => !has(it, 'NatOfMeaOfTraCroHEA87') || (modeIs(it, 3, 10, 11) && has(it, SHIP)),
  },
  {
    code: '8116',
    rule: 'C582',
    at: 'HEAHEA',
    must: 'a total number of packages belongs only to goods whose packages are stated',
    holds: (it) => !has(it, 'TotNumOfPacHEA306') || has(it, '../GOOITEGDS/PACGS2'),
    only: 'full',
  },
  {
    code: '8206',
    rule: '',
    at: 'HEAHEA',
    must: 'the total number of items must be the number of goods items',
    holds: (it) =>
      !has(it, 'TotNumOfIteHEA305') ||
      number(it, 'TotNumOfIteHEA305') === all(it, '../GOOITEGDS').length,
  },
  {
    code: '8671',
    rule: '',
    at: 'HEAHEA',
    must: 'the total number of items must not have a leading zero',
    holds: (it) => withoutLeadingZero(text(it, 'TotNumOfIteHEA305')),
  },
  {
    code: '8117',
    rule: 'R105',
    at: 'HEAHEA',
    must: 'the total number of packages must be the sum of packages and pieces, with one for each bulk item',
    holds: (it) =>
      !has(it, 'TotNumOfPacHEA306') || number(it, 'TotNumOfPacHEA306') === packagesOf(it),
    only: 'full',
  },
  {
    code: '8672',
    rule: '',
    at: 'HEAHEA',
    must: 'the total number of packages must not have a leading zero',
    holds: (it) => withoutLeadingZero(text(it, 'TotNumOfPacHEA306')),
  },
  {
    code: '8673',
    rule: '',
    at: 'HEAHEA',
    must: 'the total gross mass must not have a sign',
    holds: (it) => !/[+-]/.test(raw(it, 'TotGroMasHEA307')),
  },
  {
    code: '8118',
    rule: 'TR0518',
    at: 'HEAHEA',
    must: 'transport by air (4) needs a flight number as conveyance reference, e.g. VN0055',
    holds: (it) => !modeIs(it, 4) || FLIGHT.test(raw(it, 'ConRefNumHEA')),
  },
  {
    code: '8691',
    rule: '',
    at: 'HEAHEA',
    must: 'the specific circumstance must be C, D or E',
    holds: (it) => !has(it, 'SpeCirIndHEA1') || ['C', 'D', 'E'].includes(text(it, 'SpeCirIndHEA1')),
  },
  {
    code: '8685',
    rule: 'TR0519',
    at: 'HEAHEA',
    must: 'a conveyance reference of sea transport (1) that begins with XFER must go on with letters and digits, once divided by a colon or hyphen',
    holds: (it) =>
      !modeIs(it, 1) || !has(it, 'ConRefNumHEA') || TRANSFER.test(raw(it, 'ConRefNumHEA')),
  },
  {
    code: '8686',
    rule: 'TR0812',
    at: 'HEAHEA',
    must: 'the total gross mass must not be less than the sum of the goods items',
    holds: (it) =>
      !has(it, 'TotGroMasHEA307') ||
      raw(it, 'TotGroMasHEA307').includes('+') ||
      all(it, '../GOOITEGDS/GroMasGDS46').some((mass) => mass.text.includes('+')) ||
      number(it, 'TotGroMasHEA307') * (1 + RELATIVE) + MASS_TOLERANCE >=
        sum(it, '../GOOITEGDS/GroMasGDS46'),
  },
]

/** Masses have three decimals: what is smaller comes of adding up to 999 of them in binary. */
const MASS_TOLERANCE = 0.0001
const RELATIVE = 1e-13

export function isShipNumber(written: string): boolean {
  return /^\s*\d{7,8}\s*$/.test(written)
}

function packagesOf(header: XmlElement): number {
  return (
    sum(header, '../GOOITEGDS/PACGS2/NumOfPacGS24') +
    sum(header, '../GOOITEGDS/PACGS2/NumOfPieGS25') +
    countOf(header, '../GOOITEGDS/PACGS2/KinOfPacGS23', ...BULK)
  )
}
