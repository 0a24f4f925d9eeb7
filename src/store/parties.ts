import type { Sqlite } from './open.ts'

/** What is known of a party from earlier work. `since`: when this port first heard of it; null before that. */
export type PartyRecord = {
  readonly shipments: number
  readonly offences: number
  readonly since: number | null
}

const UNKNOWN: PartyRecord = { shipments: 0, offences: 0, since: null }
const REMEMBERED_MAX = 20_000

/** Parties by the name the port gives them: when they were first heard of, and what their opened boxes held. */
export function createParties(sqlite: Sqlite) {
  const get = sqlite.prepare<[string], PartyRecord>(
    'SELECT shipments, offences, since FROM party_history WHERE party = ?',
  )
  const hear = sqlite.prepare(
    `INSERT INTO party_history (party, shipments, offences, since) VALUES (?, 0, 0, ?) ON CONFLICT (party)
     DO UPDATE SET since = coalesce(since, excluded.since)`,
  )
  const learn = sqlite.prepare(
    `INSERT INTO party_history (party, shipments, offences) VALUES (?, ?, ?) ON CONFLICT (party)
     DO UPDATE SET shipments = shipments + excluded.shipments, offences = offences + excluded.offences`,
  )
  const offend = sqlite.prepare(
    `INSERT INTO offence_address (address, party, offences) VALUES (?, ?, 1) ON CONFLICT (address, party)
     DO UPDATE SET offences = offences + 1`,
  )
  const addresses = sqlite.prepare<[], { address: string; party: string; offences: number }>(
    'SELECT address, party, offences FROM offence_address',
  )
  /** A handful of traders carry most of the trade. */
  const remembered = new Map<string, PartyRecord>()
  /** Offenders by address; few addresses ever have any. Null: to be read. */
  let offenders: Map<string, Map<string, number>> | null = null

  const of = (party: string | null): PartyRecord => {
    if (party === null) return UNKNOWN
    const known = remembered.get(party)
    if (known !== undefined) return known
    const found = get.get(party) ?? UNKNOWN
    if (remembered.size >= REMEMBERED_MAX) remembered.clear()
    remembered.set(party, found)
    return found
  }

  const readOffenders = () => {
    const found = new Map<string, Map<string, number>>()
    for (const { address, party, offences } of addresses.iterate()) {
      const there = found.get(address) ?? new Map<string, number>()
      found.set(address, there.set(party, offences))
    }
    return found
  }

  return {
    of,
    /** The port hears of a party, perhaps not for the first time. */
    hear(party: string, at: number): void {
      const known = of(party)
      if (known.since !== null) return
      hear.run(party, at)
      remembered.set(party, { ...known, since: at })
    },
    /** Adds to what is known of a party's shipments and offences. */
    learn(party: string, shipments: number, offences: number): void {
      const known = of(party)
      learn.run(party, shipments, offences)
      remembered.set(party, {
        ...known,
        shipments: known.shipments + shipments,
        offences: known.offences + offences,
      })
    },
    /** An offence was found with a party at this address. */
    offend(address: string, party: string): void {
      offenders = null
      offend.run(address, party)
    },
    /** True when an offence was ever found with anybody whose address is known. */
    anyOffender(): boolean {
      offenders ??= readOffenders()
      return offenders.size > 0
    },
    /** Offences found at an address with anybody but this party. */
    offencesAt(address: string, but: string | null): number {
      offenders ??= readOffenders()
      let sum = 0
      for (const [party, offences] of offenders.get(address) ?? [])
        if (party !== but) sum += offences
      return sum
    },
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      remembered.clear()
      offenders = null
    },
  }
}
