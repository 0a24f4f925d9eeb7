/**
 * Segment tags of the UN/EDIFACT directories that occur in transport and customs messages, and the service segments.
 * Used to know a tag without cutting it out, and to tell the beginning of a segment when a terminator is missing.
 */
const KNOWN_TAGS = (
  'UNB UNG UNH UNT UNE UNZ UNS BGM DTM LOC QTY RFF NAD CTA COM FTX TDT GIS GEI EQD TSR MEA DIM SEL TMP RNG CNI CNT ' +
  'CPI MOA CUX TMD HAN GID PAC PCI SGP DGS CST DOC PIA IMD GIN GDS GOR TOD TPL EQA EQN STS NAT PNA ADR ATT AUT TAX ' +
  'PRI ICD VEH HYN DAM PER ERP ERC LIN IDE INV SCC TCC TRU CAV CCI TDT'
).split(' ')

const BY_CODE = new Map(KNOWN_TAGS.map((tag) => [codeOf(...charCodes(tag)), tag]))

/** The known tag of these three characters; undefined when there is none. */
export function knownTag(a: number, b: number, c: number): string | undefined {
  return BY_CODE.get(codeOf(a, b, c))
}

export function isKnownTag(bytes: Uint8Array, at: number): boolean {
  const [a, b, c] = [bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number]
  return BY_CODE.has(codeOf(a, b, c))
}

function codeOf(a: number, b: number, c: number): number {
  return (a << 16) | (b << 8) | c
}

function charCodes(tag: string): [number, number, number] {
  return [tag.charCodeAt(0), tag.charCodeAt(1), tag.charCodeAt(2)]
}
