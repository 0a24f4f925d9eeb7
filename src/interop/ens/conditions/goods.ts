import type { XmlElement } from '../../xml/element.ts'
import { all, countOf, has, number, raw, text } from '../query.ts'
import type { Condition } from './condition.ts'
import { isShipNumber } from './header.ts'

const AT = 'GOOITEGDS'
const HEADER = '../HEAHEA'
const SHIP = 'IdeOfMeaOfTraCroHEA85'
const MENTION = 'SPEMENMT2/AddInfCodMT23'
const isNegotiable = (it: XmlElement, path: string) => countOf(it, path, '10600') > 0

/** Conditions on a goods item, and on what is stated either there or in the header. */
export const GOODS_CONDITIONS: readonly Condition[] = [
  {
    code: '8207',
    rule: 'C585',
    at: AT,
    must: 'a goods item needs a commodity code or a description',
    holds: (it) => has(it, 'GooDesGDS23') || has(it, 'COMCODGODITM'),
  },
  {
    code: '8687',
    rule: 'C579',
    at: AT,
    must: 'the place of unloading must be stated for the goods item or in the header, unless the specific circumstance is E',
    holds: (it) =>
      has(it, 'PlaUnlGOOITE333') ||
      has(it, `${HEADER}/PlaUnlGOOITE334`) ||
      text(it, `${HEADER}/SpeCirIndHEA1`) === 'E',
  },
  {
    code: '8199',
    rule: '',
    at: AT,
    must: 'the means of transport must be identified for the goods item or in the header, unless it is an aircraft (4)',
    holds: (it) =>
      has(it, 'IDEMEATRAGI970') ||
      has(it, `${HEADER}/${SHIP}`) ||
      number(it, `${HEADER}/TraModAtBorHEA76`) === 4,
  },
  {
    code: '8622',
    rule: 'C584',
    at: AT,
    must: 'a goods item marked 10600 needs a notify party, its own or that of the header',
    holds: (it) => has(it, 'PRTNOT640') || !isNegotiable(it, MENTION) || has(it, '../NOTPAR670'),
  },
  {
    code: '8623',
    rule: 'C584',
    at: AT,
    must: 'a goods item needs a consignee, its own or that of the header, unless it is marked 10600',
    holds: (it) => has(it, 'TRACONCE2') || isNegotiable(it, MENTION) || has(it, '../TRACONCE1'),
  },
  {
    code: '8612',
    rule: '',
    at: AT,
    must: 'a goods item may name 999 means of transport at most',
    holds: (it) => all(it, 'IDEMEATRAGI970').length <= 999,
  },
  {
    code: '8103',
    rule: 'C592',
    at: AT,
    must: 'the gross mass must be stated for the goods item or in total, unless the specific circumstance is E',
    holds: (it) =>
      has(it, 'GroMasGDS46') ||
      text(it, `${HEADER}/SpeCirIndHEA1`) === 'E' ||
      has(it, `${HEADER}/TotGroMasHEA307`),
  },
  {
    code: '8104',
    rule: 'C574',
    at: AT,
    must: 'the place of loading must be stated for the goods item or in the header',
    holds: (it) => has(it, 'PlaLoaGOOITE333') || has(it, `${HEADER}/PlaLoaGOOITE334`),
  },
  {
    code: '8170',
    rule: '',
    at: AT,
    must: 'a goods item needs a transport document or a commercial reference, its own or that of the header',
    holds: (it) =>
      has(it, 'PRODOCDC2') || has(it, 'ComRefNumGIM1') || has(it, `${HEADER}/ComRefNumHEA`),
  },
  {
    code: '8679',
    rule: '',
    at: `${AT}/GroMasGDS46`,
    must: 'the gross mass of a goods item must not have a sign',
    holds: (it) => !/[+-]/.test(it.text),
  },
  {
    code: '8135',
    rule: 'C576',
    at: `${AT}/MetOfPayGDI12`,
    must: 'the method of payment must be stated for goods items or in the header, not both',
    holds: (it) => !has(it, '../../HEAHEA/TraChaMetOfPayHEA1'),
  },
  {
    code: '8136',
    rule: 'C574',
    at: `${AT}/PlaLoaGOOITE333`,
    must: 'the place of loading must be stated for goods items or in the header, not both',
    holds: (it) => !has(it, '../../HEAHEA/PlaLoaGOOITE334'),
  },
  {
    code: '8171',
    rule: 'C579',
    at: `${AT}/PlaUnlGOOITE333`,
    must: 'the place of unloading must be stated for goods items or in the header, not both',
    holds: (it) => !has(it, '../../HEAHEA/PlaUnlGOOITE334'),
  },
  {
    code: '8119',
    rule: 'C511',
    at: `${AT}/TRACONCO2`,
    must: 'a goods item may not name a consignor when the header does',
    holds: (it) => !has(it, '../../TRACONCO1'),
  },
  {
    code: '8624',
    rule: 'C584',
    at: `${AT}/TRACONCE2`,
    must: 'a goods item marked 10600 may not name a consignee',
    holds: (it) => !isNegotiable(it, `../${MENTION}`),
  },
  {
    code: '8625',
    rule: 'C584',
    at: `${AT}/TRACONCE2`,
    must: 'a goods item may not name a consignee when the header does',
    holds: (it) => !has(it, '../../TRACONCE1'),
  },
  {
    code: '8208',
    rule: 'C562',
    at: `${AT}/TRACONCE2`,
    must: 'the consignee must have a TIN when the specific circumstance is E (authorised operator)',
    holds: (it) => has(it, 'TINCE259') || text(it, '../../HEAHEA/SpeCirIndHEA1') !== 'E',
  },
  {
    code: '8147',
    rule: 'C020',
    at: `${AT}/IDEMEATRAGI970`,
    must: 'a means of transport needs its nationality, unless it is a train (2)',
    holds: (it) =>
      has(it, 'NatIDEMEATRAGI973') || number(it, '../../HEAHEA/TraModAtBorHEA76') === 2,
  },
  {
    code: '8198',
    rule: 'C019',
    at: `${AT}/IDEMEATRAGI970`,
    must: 'a goods item may not name a means of transport when the header does, or when it is an aircraft (4)',
    holds: (it) =>
      !has(it, `../../HEAHEA/${SHIP}`) && number(it, '../../HEAHEA/TraModAtBorHEA76') !== 4,
  },
  {
    code: '8114',
    rule: 'C514',
    at: `${AT}/IDEMEATRAGI970/IdeMeaTraGIMEATRA971`,
    must: 'a ship (1, 8) must be identified by its IMO number of seven digits or its ENI number of eight',
    holds: (it) =>
      ![1, 8].includes(number(it, '../../../HEAHEA/TraModAtBorHEA76')) ||
      isShipNumber(raw(it, '.')),
  },
  {
    code: '8620',
    rule: 'C584',
    at: `${AT}/PRTNOT640`,
    must: 'only a goods item marked 10600 may name a notify party',
    holds: (it) => isNegotiable(it, `../${MENTION}`),
  },
  {
    code: '8621',
    rule: 'C584',
    at: `${AT}/PRTNOT640`,
    must: 'a goods item may not name a notify party when the header does',
    holds: (it) => !has(it, '../../NOTPAR670'),
  },
]
