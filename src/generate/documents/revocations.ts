import type { PortFiling } from '../../domain/port-document.ts'
import type { Chance } from '../../kernel/chance.ts'
import { DAY } from '../../kernel/time.ts'

/** Permits that their authority takes back two days after it filed them, as a second revision with the same port. */
export function revocations(
  filings: readonly PortFiling[],
  share: number,
  chance: Chance,
): readonly PortFiling[] {
  if (share === 0) return []
  return filings.flatMap(({ at, port, document }) => {
    if (document.kind !== 'permit') return []
    const isRevoked = chance.of('permit-revoked', document.number).chance(share)
    const revoked = { ...document, revision: document.revision + 1, status: 'revoked' } as const
    return isRevoked ? [{ at: at + 2 * DAY, port, document: revoked }] : []
  })
}
