import type { Condition } from './condition.ts'
import { GOODS_CONDITIONS } from './goods.ts'
import { HEADER_CONDITIONS } from './header.ts'
import { MESSAGE_CONDITIONS } from './message.ts'
import { massConditions, noLeadingZero } from './numbers.ts'
import { PACKAGE_CONDITIONS } from './packages.ts'
import { PARTY_CONDITIONS } from './parties.ts'

/**
 * Every condition of the entry summary declaration that goes beyond its structure. Source: condition rules C, R and TR of
 * the ICS specification, with the error numbers the United Kingdom publishes for them.
 */
export const ENS_CONDITIONS: readonly Condition[] = [
  ...MESSAGE_CONDITIONS,
  ...HEADER_CONDITIONS,
  ...massConditions('HEAHEA/TotGroMasHEA307', 'the total gross mass'),
  ...PARTY_CONDITIONS,
  ...GOODS_CONDITIONS,
  ...massConditions('GOOITEGDS/GroMasGDS46', 'the gross mass of a goods item'),
  ...PACKAGE_CONDITIONS,
  noLeadingZero('8678', 'GOOITEGDS/IteNumGDS7', 'the number of a goods item'),
  noLeadingZero('8680', 'GOOITEGDS/PACGS2/NumOfPacGS24', 'a number of packages'),
  noLeadingZero('8681', 'GOOITEGDS/PACGS2/NumOfPieGS25', 'a number of pieces'),
]
