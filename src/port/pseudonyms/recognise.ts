import { mapIdentities } from '../../agreement/identities.ts'
import { linksOf } from '../../domain/message.ts'
import type { Party } from '../../domain/party.ts'
import { type PartyDescription, plainText, SHARED_WORDS } from '../../risk/names/names.ts'
import type { HeldItem } from '../../store/documents.ts'
import { partiesOf } from '../keep/item-parties.ts'
import type { Kinded, Pseudonyms } from './pseudonyms.ts'

/** Pseudonyms of what this port knows by itself, and what they stand for. */
type Known = ReadonlyMap<string, string>

/** Puts back into what a partner gave the identities that this port's own papers of the shipment, or its lists, name. */
export type Recognise = <T extends Kinded>(item: T) => T

/**
 * Makes what recognises parties behind pseudonyms. A port learns nothing so that its own papers and lists do not say: a
 * number is put back when it is one of theirs, a name word by word; other words stay pseudonyms and are like no other.
 */
export function createRecogniser(pseudonyms: Pseudonyms) {
  const shared = wordsKnown(pseudonyms, SHARED_WORDS)
  const ofLists = new WeakMap<readonly PartyDescription[], Known>()
  return (held: readonly HeldItem[], listed: readonly PartyDescription[]): Recognise => {
    const lists = ofLists.get(listed) ?? listedKnown(pseudonyms, listed)
    ofLists.set(listed, lists)
    const own = ownKnown(pseudonyms, held)
    const find = (pseudonym: string) =>
      own.get(pseudonym) ?? lists.get(pseudonym) ?? shared.get(pseudonym) ?? pseudonym
    const map = {
      party: (party: Party): Party => ({
        ...party,
        name: party.name.split(' ').map(find).join(' '),
        ...(party.id !== undefined && { id: find(party.id) }),
      }),
      number: find,
      text: (text: string) => text,
    }
    return (item) => mapIdentities(item, map)
  }
}

function ownKnown(pseudonyms: Pseudonyms, held: readonly HeldItem[]): Known {
  const known = new Map<string, string>()
  for (const { source, item } of held) {
    if (source !== 'own') continue
    const { ucr } = linksOf(item)
    if (ucr !== undefined) known.set(pseudonyms.number(ucr), ucr)
    for (const party of partiesOf(item)) if (party !== undefined) addParty(known, pseudonyms, party)
  }
  return known
}

function listedKnown(pseudonyms: Pseudonyms, listed: readonly PartyDescription[]): Known {
  const known = new Map<string, string>()
  for (const { name, aliases = [], ids = [] } of listed) {
    for (const one of [name, ...aliases]) addParty(known, pseudonyms, { name: one })
    for (const id of ids) known.set(pseudonyms.number(id), id)
  }
  return known
}

function addParty(known: Map<string, string>, pseudonyms: Pseudonyms, { name, id }: Party): void {
  if (id !== undefined) known.set(pseudonyms.number(id), id)
  for (const word of plainText(name).split(' ')) known.set(pseudonyms.word(word), word)
}

function wordsKnown({ word }: Pseudonyms, words: Iterable<string>): Known {
  return new Map([...words].map((one) => [word(one), one]))
}
