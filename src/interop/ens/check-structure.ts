import type { IssueLog } from '../issue.ts'
import { quote } from '../text.ts'
import { placeOfElement, type XmlElement } from '../xml/element.ts'
import type { Particle } from './structure.ts'

/** Holds an element against its structure: which elements, in which order, how often, and the format of each text. */
export function checkStructure(element: XmlElement, particle: Particle, log: IssueLog): void {
  const { format } = particle
  if (format !== null) {
    if (element.children.length > 0) {
      log.add(
        'ens-structure',
        placeOfElement(element),
        `${particle.label}: holds elements where a text belongs`,
      )
    } else if (!format.fits(element.text)) {
      const message = `${particle.label}: ${quote(element.text)} is not ${format.what}`
      log.add('ens-format', placeOfElement(element), message, `write ${format.what}`)
    }
    return
  }
  if (element.text.trim() !== '')
    log.add(
      'ens-structure',
      placeOfElement(element),
      `${particle.label}: holds text between its elements`,
    )
  checkChildren(element, particle, log)
}

function checkChildren(element: XmlElement, particle: Particle, log: IssueLog): void {
  const { inside, label, places } = particle
  const counts = new Map<Particle, number>()
  let at = 0
  for (const child of element.children) {
    const index = places.get(child.name)
    const particle = index === undefined ? undefined : inside[index]
    if (index === undefined || particle === undefined) {
      log.add(
        'ens-structure',
        placeOfElement(child),
        `${quote(child.name)} does not belong in ${label}`,
      )
      continue
    }
    if (index < at) {
      const message = `${child.name} (${particle.label}) must come before ${inside[at]?.name}`
      log.add('ens-structure', placeOfElement(child), message)
    } else at = index
    const count = (counts.get(particle) ?? 0) + 1
    counts.set(particle, count)
    if (count === particle.max + 1) {
      const message = `${child.name} (${particle.label}) occurs more than ${particle.max} times in ${label}`
      log.add('ens-structure', placeOfElement(child), message)
    }
    checkStructure(child, particle, log)
  }
  for (const particle of inside) {
    if ((counts.get(particle) ?? 0) >= particle.min) continue
    const message = `${particle.name} (${particle.label}) is missing from ${label}`
    log.add('ens-structure', placeOfElement(element), message, `state ${particle.name}`)
  }
}
