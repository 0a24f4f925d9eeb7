import type { Party } from '../domain/party.ts'
import { toCountry } from './codes.ts'
import type { PartyDraft } from './draft.ts'
import type { IssueLog } from './issue.ts'
import { clip, tidy } from './text.ts'

type Role = 'shipper' | 'consignee' | 'notify party'

/** What its texts are called when one is cut. */
const NAMES: Readonly<Record<Role, Readonly<Record<'name' | 'id' | 'street' | 'city', string>>>> = {
  shipper: namesOf('shipper'),
  consignee: namesOf('consignee'),
  'notify party': namesOf('notify party'),
}

function namesOf(role: Role) {
  return {
    name: `the ${role}'s name`,
    id: `the ${role}'s number`,
    street: `the ${role}'s street`,
    city: `the ${role}'s city`,
  }
}

/** A valid party; null when the draft names nobody. A party known by its number only takes it as its name. */
export function assembleParty(
  draft: PartyDraft | undefined,
  role: Role,
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
  const names = NAMES[role]
  const party: Party = { name: clip(stated || id, 200, log, where, names.name) }
  if (id !== '') party.id = clip(id, 40, log, where, names.id)
  if (street === '' && city === '' && country === null) return party
  party.address = {}
  if (street !== '') party.address.street = clip(street, 200, log, where, names.street)
  if (city !== '') party.address.city = clip(city, 100, log, where, names.city)
  if (country !== null) party.address.country = country
  return party
}
