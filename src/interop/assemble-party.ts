import type { Party } from '../domain/party.ts'
import { toCountry } from './codes.ts'
import type { PartyDraft } from './draft.ts'
import type { IssueLog } from './issue.ts'
import { clip, tidy } from './text.ts'

/** A valid party; null when the draft names nobody. A party known by its number only takes it as its name. */
export function assembleParty(
  draft: PartyDraft | undefined,
  role: string,
  log: IssueLog,
): Party | null {
  if (draft === undefined) return null
  const { where } = draft
  const id = tidy(draft.id ?? '')
  const stated = tidy(draft.name ?? '')
  if (stated === '' && id === '') {
    log.add('party-without-name', where, `the ${role} has neither name nor number; it is left out`)
    return null
  }
  if (stated === '')
    log.add('party-without-name', where, `the ${role} has no name; its number stands in`)
  const street = tidy(draft.street ?? '')
  const city = tidy(draft.city ?? '')
  const country = toCountry(draft.country ?? '', log, where)
  const address = {
    ...(street === '' ? {} : { street: clip(street, 200, log, where, `the ${role}'s street`) }),
    ...(city === '' ? {} : { city: clip(city, 100, log, where, `the ${role}'s city`) }),
    ...(country === null ? {} : { country }),
  }
  return {
    name: clip(stated || id, 200, log, where, `the ${role}'s name`),
    ...(id === '' ? {} : { id: clip(id, 40, log, where, `the ${role}'s number`) }),
    ...(Object.keys(address).length === 0 ? {} : { address }),
  }
}
