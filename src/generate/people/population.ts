import type { Party } from '../../domain/party.ts'
import type { Chance } from '../../kernel/chance.ts'
import { DAY, type Millis } from '../../kernel/time.ts'
import type { NameBook } from './names.ts'
import { AEO_RANKS, ESTABLISHED, shellNetworkOf } from './numbers.ts'
import { taxId } from './tax-id.ts'

/** What somebody does in trade; one company does one thing. New roles go to the end: ids count their place. */
export const ROLES = ['exporter', 'importer', 'maker', 'forwarder', 'warehouse', 'agent'] as const
export type Role = (typeof ROLES)[number]

/** A company with what is known of it. Only `party` and the names ever stand on a document. */
export type Trader = {
  readonly party: Party
  /** The same company's name as its own country, or a hurried clerk, writes it: the first of `aliases`. */
  readonly alias: string
  /** Its other names: with Vietnamese marks and without, shorter, longer. */
  readonly aliases: readonly string[]
  readonly role: Role
  /** HS chapter it deals in; `00` for those who serve all trades. */
  readonly sector: string
  /** Its number among the companies of its country, role and sector; from `ESTABLISHED` on a newcomer. */
  readonly number: number
  readonly sizeClass: 'large' | 'medium' | 'small' | 'newcomer'
  readonly foundedAt: Millis
  /** Its certificate as an authorised economic operator: the trader identification number of partners, and since when. */
  readonly aeo: { readonly tin: string; readonly since: Millis } | null
  /** Companies of one network are held by one hand: same street, telephone and agent. Null for nearly everybody. */
  readonly network: string | null
  readonly phone: string
  /** The number of the customs agent (role `agent`, sector `00`) that declares for it. */
  readonly agent: number
}

/**
 * Everybody who trades, called into being when first asked for: company `number` of a country, role and sector is the
 * same company in every run of a seed, whoever else exists. Keeps the established, makes newcomers anew.
 */
export type Population = {
  readonly names: NameBook
  readonly trader: (country: string, role: Role, sector: string, number: number) => Trader
  /** The holders of AEO certificates among the companies of a country that have this role in these sectors. */
  readonly aeoHolders: (country: string, role: Role, sectors: readonly string[]) => Trader[]
}

/** `start` is when the trade begins: ages count back from there. */
export function createPopulation(chance: Chance, names: NameBook, start: Millis): Population {
  const known = new Map<string, Map<number, Trader>>()
  const made: Making = { chance, names, start }
  const trader: Population['trader'] = (country, role, sector, number) => {
    if (number >= ESTABLISHED) return makeTrader(country, role, sector, number, made)
    const traders = known.get(country) ?? new Map<number, Trader>()
    if (traders.size === 0) known.set(country, traders)
    const place = (ROLES.indexOf(role) * 100 + Number(sector)) * ESTABLISHED + number
    let trader = traders.get(place)
    if (trader === undefined) {
      trader = makeTrader(country, role, sector, number, made)
      traders.set(place, trader)
    }
    return trader
  }
  return {
    names,
    trader,
    aeoHolders: (country, role, sectors) =>
      sectors.flatMap((sector) =>
        Array.from({ length: AEO_RANKS }, (_, number) =>
          trader(country, role, sector, number),
        ).filter(({ aeo }) => aeo !== null),
      ),
  }
}

type Making = { readonly chance: Chance; readonly names: NameBook; readonly start: Millis }

function makeTrader(
  country: string,
  role: Role,
  sector: string,
  number: number,
  { chance, names, start }: Making,
): Trader {
  const rng = chance.of('party', country, role, sector, number)
  const own = names.of(country)
  const trade =
    role in names.table.roles ? names.table.roles[role as 'agent'] : names.sector(sector)
  const { name, aliases } = own.draw(trade, rng)
  const sizeClass = sizeClassOf(number)
  const foundedAt = start - Math.round(ageInDays(sizeClass, rng.unit())) * DAY
  const id = taxId(country, ROLES.indexOf(role), Number(sector), number)
  const network = shellNetworkOf(number)
  // Companies of one network live where its first one does, so all draw the same seat.
  const seat = network === null ? rng : chance.of('network', country, role, sector, network)
  const atBorder = seat.unit() < 0.03 && own.borderCities.length > 0
  return {
    party: {
      name,
      id,
      address: {
        street: `${seat.int(1, 999)} ${seat.pick(own.streets)}`,
        city: seat.pick(atBorder ? own.borderCities : own.cities),
        country,
      },
    },
    alias: aliases[0],
    aliases,
    role,
    sector,
    number,
    sizeClass,
    foundedAt,
    aeo: isCertified(number, rng.unit())
      ? { tin: tinOf(country, id), since: certifiedAt(foundedAt, start) }
      : null,
    network: network === null ? null : `${country}-${role}-${sector}-${network}`,
    phone: own.phone(seat.unit()),
    agent: Math.floor(AGENTS * square(seat.unit())),
  }
}

/** Customs agents of a country, the first ones used far more often than the last. */
const AGENTS = 20

function sizeClassOf(number: number): Trader['sizeClass'] {
  if (number >= ESTABLISHED) return 'newcomer'
  return number < 4 ? 'large' : number < 20 ? 'medium' : 'small'
}

/** Newcomers are younger than a year, large companies eight years and older. */
function ageInDays(sizeClass: Trader['sizeClass'], luck: number): number {
  switch (sizeClass) {
    case 'newcomer':
      return 10 + luck * 350
    case 'large':
      return 365 * (8 + 32 * luck)
    default:
      return 365 * (1.5 + 30 * square(luck))
  }
}

/** The largest company of a sector holds a certificate, the next one more often than not. */
const isCertified = (number: number, luck: number): boolean =>
  number === 0 || (number < AEO_RANKS && luck < 0.56)

/** Half way between its founding and the start of the trade. */
const certifiedAt = (foundedAt: Millis, start: Millis): Millis =>
  Math.round((foundedAt + start) / 2 / DAY) * DAY

/** The country and the number it gave: the shape of the WCO's trader identification number. */
const tinOf = (country: string, id: string): string =>
  `${country}AEO${id.replaceAll(/[^A-Z0-9]/g, '')}`

const square = (x: number): number => x * x
