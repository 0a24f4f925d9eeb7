/**
 * What the releases of CUSCAR differ in, as data: the segments each has. Element positions that this reader uses are
 * the same in all three. Source: UN/EDIFACT directories D.95B, D.99B, D.03B, part 2, CUSCAR segment tables; a segment
 * that a neighbouring release added is listed where real messages of the older one use it.
 */
export type Directory = { readonly release: string; readonly segments: ReadonlySet<string> }

const COMMON =
  'UNH BGM DTM RFF NAD CTA COM FTX TDT LOC EQD TSR MEA DIM SEL TMP RNG CNI CNT CPI MOA HAN GID PAC PCI SGP DGS GDS DOC AUT UNT'
/** General indicator and its successor: import, export, transit. */
const OLD_INDICATOR = 'GIS'
const NEW_INDICATOR = 'GEI'
const HEADER_REPORT = 'QTY TMD CST'

export const DIRECTORIES: Readonly<Record<string, Directory>> = {
  '95B': directory('95B', `${COMMON} ${OLD_INDICATOR} CST TMD QTY`),
  '99B': directory('99B', `${COMMON} ${OLD_INDICATOR} ${HEADER_REPORT} PIA EQN`),
  '03B': directory(
    '03B',
    `${COMMON} ${OLD_INDICATOR} ${NEW_INDICATOR} ${HEADER_REPORT} PIA EQN NAT ATT`,
  ),
}

/** The directory of a release such as `99B`; of another release the latest not after it, `exact` then false. */
export function directoryOf(release: string): {
  readonly directory: Directory
  readonly exact: boolean
} {
  const exact = DIRECTORIES[release]
  if (exact !== undefined) return { directory: exact, exact: true }
  const age = ageOf(release)
  const older = Object.values(DIRECTORIES).filter((one) => ageOf(one.release) <= age)
  return { directory: (older.at(-1) ?? DIRECTORIES['95B']) as Directory, exact: false }
}

function directory(release: string, segments: string): Directory {
  return { release, segments: new Set(segments.split(' ')) }
}

/** `95B` is older than `03B`: years below 70 belong to this century. */
function ageOf(release: string): number {
  const match = /^(\d{2})([AB])$/.exec(release)
  if (match === null) return 0
  const year = Number(match[1])
  return (year < 70 ? year + 100 : year) * 2 + (match[2] === 'B' ? 1 : 0)
}
