/**
 * Segment tags of the UN/EDIFACT directories that occur in transport and customs messages, and the service segments.
 * Used only to tell the beginning of a segment from text when a terminator is missing.
 */
export const KNOWN_TAGS: ReadonlySet<string> = new Set(
  (
    'UNB UNG UNH UNT UNE UNZ UNS BGM DTM LOC QTY RFF NAD CTA COM FTX TDT GIS GEI EQD TSR MEA DIM SEL TMP RNG CNI CNT ' +
    'CPI MOA CUX TMD HAN GID PAC PCI SGP DGS CST DOC PIA IMD GIN GDS GOR TOD TPL EQA EQN STS NAT PNA ADR ATT AUT TAX ' +
    'PRI ICD VEH HYN DAM PER ERP ERC LIN IDE INV SCC TCC TRU CAV CCI TDT'
  ).split(' '),
)
