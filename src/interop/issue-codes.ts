export type Severity = 'error' | 'warning' | 'info'

/**
 * Everything an import can say, how grave it is and what usually mends it. `error`: something could not be read, or its
 * envelope is broken · `warning`: read, and somebody should look · `info`: read, with an assumption that is stated.
 */
export const ISSUES = {
  'file-not-opened': { severity: 'error', mend: 'check its name and that it is a file' },
  'empty-file': { severity: 'error', mend: 'send the file again' },
  'file-too-large': { severity: 'error', mend: 'split the file, or raise the limit' },
  'unknown-format': {
    severity: 'error',
    mend: 'give UN/EDIFACT, entry summary declarations (XML) or DCSA bills of lading 3.0 (JSON)',
  },
  'format-not-read': {
    severity: 'error',
    mend: 'give UN/EDIFACT, entry summary declarations (XML) or DCSA bills of lading 3.0 (JSON)',
  },
  'issues-left-out': { severity: 'warning', mend: 'mend the issues shown and import again' },
  'byte-order-mark': { severity: 'info', mend: 'save the file without a byte order mark' },
  'utf-16': { severity: 'warning', mend: 'save the file as UTF-8' },
  'invalid-utf8': { severity: 'warning', mend: 'save the file as UTF-8' },
  'junk-before-start': { severity: 'warning', mend: 'let the file begin with UNA, UNB or UNH' },

  'service-string': {
    severity: 'warning',
    mend: "write UNA with its six characters, usually UNA:+.? '",
  },
  'missing-terminator': {
    severity: 'warning',
    mend: 'end every segment with the segment terminator',
  },
  truncated: { severity: 'error', mend: 'send the whole file again: its end is missing' },
  'segment-too-long': { severity: 'error', mend: 'look for a missing segment terminator' },
  'bad-segment': {
    severity: 'warning',
    mend: 'a segment begins with a tag of three capital letters or digits',
  },
  'lower-case': { severity: 'warning', mend: 'write tags and codes in capital letters' },
  'bad-character': {
    severity: 'warning',
    mend: 'use characters of the set that UNB names, or name the right set',
  },
  repetition: { severity: 'warning', mend: 'write the element once' },
  'no-interchange-header': { severity: 'error', mend: 'begin the interchange with UNB' },
  'interchange-not-closed': { severity: 'error', mend: 'end the interchange with UNZ' },
  'interchange-reference': {
    severity: 'warning',
    mend: 'repeat in UNZ the control reference of UNB',
  },
  'message-count': {
    severity: 'warning',
    mend: 'write in UNZ the number of messages (of groups when UNG is used)',
  },
  'duplicate-interchange': {
    severity: 'warning',
    mend: 'give each interchange its own control reference',
  },
  'group-not-closed': { severity: 'error', mend: 'end the group with UNE' },
  'group-count': { severity: 'warning', mend: 'write in UNE the number of messages of the group' },
  'group-reference': { severity: 'warning', mend: 'repeat in UNE the reference of UNG' },
  'no-message-header': { severity: 'error', mend: 'begin the message with UNH' },
  'message-not-closed': { severity: 'error', mend: 'end the message with UNT' },
  'segment-count': {
    severity: 'warning',
    mend: 'write in UNT the number of segments from UNH to UNT',
  },
  'message-reference': { severity: 'warning', mend: 'repeat in UNT the reference of UNH' },
  'duplicate-message': {
    severity: 'warning',
    mend: 'give each message of an interchange its own reference',
  },
  'message-not-read': {
    severity: 'error',
    mend: 'only CUSCAR, BAPLIE, COARRI and COPRAR messages are read',
  },
  'directory-assumed': { severity: 'info', mend: 'D95B, D99B and D03B are the directories known' },
  cancellation: { severity: 'warning', mend: 'withdraw these consignments by hand' },
  'unknown-segment': {
    severity: 'warning',
    mend: 'leave the segment out, or agree with the receiver what it means',
  },
  'unknown-qualifier': {
    severity: 'warning',
    mend: 'use a code of the directory the message names',
  },
  'no-consignment': { severity: 'warning', mend: 'report each consignment in a CNI group' },
  'no-consignment-group': { severity: 'warning', mend: 'report each consignment in a CNI group' },
  'several-bills': { severity: 'info', mend: 'report each bill in its own CNI group' },
  'second-bill': { severity: 'warning', mend: 'report each bill in its own CNI group' },
  'no-position': { severity: 'warning', mend: 'place each container in a group of LOC+147' },
  'cell-without-container': { severity: 'info', mend: 'nothing: only containers are kept' },
  'bad-cell': { severity: 'warning', mend: 'state bay, row and tier as seven digits (ISO 9711)' },
  'full-or-empty': { severity: 'warning', mend: 'state full (5) or empty (4) in EQD' },
  'no-container': { severity: 'warning', mend: 'state each container in an EQD group' },
  'no-status': { severity: 'warning', mend: 'post each disposition in an X4 segment' },
  'planned-event': { severity: 'info', mend: 'send a COARRI when it has happened' },
  'weight-not-weighed': { severity: 'info', mend: 'state the verified gross mass (MEA+AAE+VGM)' },
  'control-total': { severity: 'warning', mend: 'let the control total be what the message holds' },

  'xml-syntax': { severity: 'error', mend: 'write well-formed XML 1.0' },
  'xml-doctype': {
    severity: 'error',
    mend: 'leave the document type declaration and its entities out',
  },
  'xml-too-large': {
    severity: 'error',
    mend: 'split the message, or look at how the file was made',
  },
  'not-a-declaration': {
    severity: 'error',
    mend: 'give an entry summary declaration CC315A or its amendment CC313A',
  },
  'ens-structure': {
    severity: 'error',
    mend: 'follow the order and number of elements of the schema, version 11.2',
  },
  'ens-format': { severity: 'error', mend: 'write the text in the format of the schema' },
  'seals-not-linked': {
    severity: 'info',
    mend: 'nothing: the declaration does not say which container a seal is on',
  },

  'unmapped-table': { severity: 'error', mend: 'give a mapping file for this table (--map)' },
  'list-missing': { severity: 'warning', mend: 'put the tables of the lists into the same folder' },
  'list-table': { severity: 'info', mend: 'nothing: it is read with the table of its documents' },
  'bad-quote': { severity: 'warning', mend: 'close each quotation mark; double those inside' },
  'row-length': { severity: 'warning', mend: 'give each row as many cells as there are columns' },
  'same-column': { severity: 'warning', mend: 'name each column once' },
  'row-noted': { severity: 'warning', mend: 'leave the row out if it is not meant' },
  'not-a-document': { severity: 'error', mend: 'write each line as portpair generate does' },

  'json-syntax': { severity: 'error', mend: 'write valid JSON (RFC 8259)' },
  'json-duplicate-key': { severity: 'warning', mend: 'write each name once in an object' },
  'json-too-deep': {
    severity: 'error',
    mend: 'no bill of lading nests so deep: look at how the file was made',
  },
  'number-out-of-range': { severity: 'warning', mend: 'write a finite, sensible number' },
  'wrong-type': { severity: 'warning', mend: 'use the type that DCSA bill of lading 3.0 names' },
  'not-a-bill': {
    severity: 'error',
    mend: 'give a transport document or shipping instructions of DCSA 3.0',
  },
  voided: { severity: 'warning', mend: 'leave voided documents out' },
  placeholder: { severity: 'warning', mend: 'fill the placeholder in before sending' },

  'no-bill-number': {
    severity: 'warning',
    mend: 'state the bill of lading (RFF+BH, RFF+BM, transportDocumentReference)',
  },
  'duplicate-bill': {
    severity: 'warning',
    mend: 'state each bill once, or send the second as a replacement',
  },
  'master-listed': {
    severity: 'info',
    mend: 'report house bills only, or leave the master bill out',
  },
  'no-carrier': { severity: 'warning', mend: 'state the carrier (TDT, NAD+CA, carrierCode)' },
  'no-voyage': {
    severity: 'warning',
    mend: 'state the voyage number (TDT, carrierExportVoyageNumber)',
  },
  'no-vessel': { severity: 'info', mend: 'state the vessel (TDT, vesselName)' },
  'imo-check-digit': { severity: 'warning', mend: 'state the seven-digit IMO number of the ship' },
  'no-port': { severity: 'warning', mend: 'state the port as UN/LOCODE' },
  'port-not-locode': { severity: 'warning', mend: 'state the port as UN/LOCODE, e.g. VNHPH' },
  'no-time': {
    severity: 'warning',
    mend: 'state departure and arrival (DTM+133, DTM+132, planned dates)',
  },
  'load-time-assumed': { severity: 'info', mend: 'state when loading starts' },
  'times-out-of-order': {
    severity: 'warning',
    mend: 'let loading, departure and arrival follow each other',
  },
  'bad-time': { severity: 'warning', mend: 'write a real date in the format named' },
  'time-zone-assumed': {
    severity: 'info',
    mend: 'state times with their offset (format 205 or 303), or in UTC',
  },
  'no-shipper': {
    severity: 'warning',
    mend: 'state the shipper (NAD+CZ, documentParties.shipper)',
  },
  'party-without-name': { severity: 'warning', mend: 'state the name of the party' },
  'bad-country': { severity: 'warning', mend: 'use the two-letter code of ISO 3166-1' },
  'no-goods': {
    severity: 'warning',
    mend: 'describe the goods (GID and FTX+AAA, consignmentItems)',
  },
  'no-description': {
    severity: 'warning',
    mend: 'describe the goods (FTX+AAA, descriptionOfGoods)',
  },
  'bad-hs': { severity: 'warning', mend: 'state at least the six digits of the Harmonized System' },
  'several-hs': { severity: 'info', mend: 'give each HS code its own goods item' },
  'hs-from-text': { severity: 'info', mend: 'state the HS code in RFF+HS, PIA or CST' },
  'no-weight': {
    severity: 'warning',
    mend: 'state the gross weight (MEA, CNT+7, cargoGrossWeight)',
  },
  'bad-weight': {
    severity: 'warning',
    mend: 'state a weight above zero with its unit, e.g. KGM:12000',
  },
  'weight-rounded': { severity: 'info', mend: 'nothing: weights are kept in whole kilograms' },
  'weight-total': { severity: 'warning', mend: 'let the total be the sum of the goods items' },
  'no-packages': { severity: 'warning', mend: 'state the number of packages (GID, PAC, CNT+11)' },
  'bad-number': { severity: 'warning', mend: 'write a whole number, not negative' },
  'ambiguous-number': { severity: 'warning', mend: 'write numbers without thousands separators' },
  'package-total': { severity: 'warning', mend: 'let the total be the sum of the goods items' },
  'container-check-digit': { severity: 'warning', mend: 'look at the container number again' },
  'container-number': {
    severity: 'warning',
    mend: 'state four letters and seven digits (ISO 6346)',
  },
  'container-size-type': {
    severity: 'warning',
    mend: 'state the four characters of ISO 6346, e.g. 45G1',
  },
  'container-not-listed': {
    severity: 'warning',
    mend: 'list the container (EQD, utilizedTransportEquipments)',
  },
  'container-without-consignment': {
    severity: 'warning',
    mend: 'link each container to its goods (SGP)',
  },
  'containers-assumed': { severity: 'info', mend: 'link each container to its goods (SGP)' },
  'not-a-container': { severity: 'info', mend: 'nothing: only containers are kept' },
  'text-clipped': { severity: 'warning', mend: 'shorten the text' },
  'too-many': { severity: 'warning', mend: 'split the consignment' },
  'not-valid': {
    severity: 'error',
    mend: 'report this file: the consignment could not be made valid',
  },
} as const satisfies Record<string, { readonly severity: Severity; readonly mend: string }>

/** A condition of a customs administration goes by the number it publishes, e.g. `8623`: always an error. */
export type PublishedCode = `8${string}` | '4065'

export type IssueCode = keyof typeof ISSUES | PublishedCode

const PUBLISHED = {
  severity: 'error',
  mend: 'let the declaration meet this condition and send it again',
} as const

/** How grave an issue is and what usually mends it. */
export function gravityOf(code: IssueCode): { readonly severity: Severity; readonly mend: string } {
  return code in ISSUES ? ISSUES[code as keyof typeof ISSUES] : PUBLISHED
}
