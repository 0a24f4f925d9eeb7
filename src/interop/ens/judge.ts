import type { IssueLog } from '../issue.ts'
import { placeOfElement, type XmlElement } from '../xml/element.ts'
import { checkStructure } from './check-structure.ts'
import { ENS_CONDITIONS } from './conditions/table.ts'
import { all } from './query.ts'
import { type EnsHeader, type EnsMessage, structureOf } from './structure.ts'

/**
 * Accepts or refuses a declaration the way its customs administration does: first the structure, and only of one that
 * has it the conditions. Everything that speaks against it is an error with the number of the condition as its code.
 */
export function isAccepted(
  message: XmlElement,
  kind: EnsMessage,
  header: EnsHeader,
  log: IssueLog,
): boolean {
  let against = 0
  const counting: IssueLog = {
    ...log,
    add(...issue) {
      against++
      log.add(...issue)
    },
  }
  checkStructure(message, structureOf(kind, header), counting)
  if (against > 0) return false
  for (const condition of ENS_CONDITIONS) {
    if (condition.only !== undefined && condition.only !== header) continue
    for (const element of all(message, condition.at)) {
      if (condition.holds(element)) continue
      const { code, rule, must } = condition
      counting.add(code, placeOfElement(element), rule === '' ? must : `${must} (${rule})`)
    }
  }
  return against === 0
}
