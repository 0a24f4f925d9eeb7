import { BOXES } from './dictionary/boxes.ts'
import { CERTIFICATE } from './dictionary/certificate.ts'
import { DECLARATIONS } from './dictionary/declared.ts'
import type { FactDefinition, FactType } from './dictionary/definition.ts'
import { HISTORY } from './dictionary/history.ts'
import { MIRROR } from './dictionary/mirror.ts'
import { PAPERS } from './dictionary/papers.ts'
import { PRICES } from './dictionary/prices.ts'
import { REGISTERS } from './dictionary/registers.ts'
import { ROUTE } from './dictionary/route.ts'
import { SUPPLIES } from './dictionary/supplies.ts'

export { type FactType, type Need, SOURCES, type Source } from './dictionary/definition.ts'

/**
 * Everything a rule may look at, by subject. "Declared" is what this port was told: the importer's declaration where
 * there is one, else the security filing, else the manifest. "Exported" is what the partner's exporter told the partner.
 * Lines of goods are compared by their line number. All numbers are integers.
 */
export const FACTS = {
  ...PAPERS,
  ...DECLARATIONS,
  ...MIRROR,
  ...CERTIFICATE,
  ...BOXES,
  ...ROUTE,
  ...SUPPLIES,
  ...PRICES,
  ...REGISTERS,
  ...HISTORY,
} as const satisfies Record<string, FactDefinition>

export type FactName = keyof typeof FACTS

/** The facts of one shipment at one moment; what is not known is undefined. */
export type FactValues = {
  readonly [F in FactName]: ValueOf<(typeof FACTS)[F]['type']> | undefined
}
type ValueOf<T extends FactType> = T extends 'number' ? number : T extends 'text' ? string : boolean
export type FactValue = number | string | boolean

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[]

/** Own properties only: `constructor` and `__proto__` are no facts. */
export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name)
}
