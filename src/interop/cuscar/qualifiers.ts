/**
 * What a qualifier means for a consignment. The lower the rank, the more a statement counts; of equal rank the first
 * counts. Rank 5 and more is a guess and said so. Source: code lists 3227, 1153, 3035, 2005, 6313, 6069 of D.95B-D.03B.
 */
export type Ranked<R extends string> = { readonly role: R; readonly rank: number }

export type LocationRole = 'loading' | 'discharge' | 'routing' | 'origin'

export const LOCATIONS: Readonly<Record<string, Ranked<LocationRole>>> = {
  '9': { role: 'loading', rank: 1 },
  '76': { role: 'loading', rank: 3 },
  '5': { role: 'loading', rank: 4 },
  '88': { role: 'loading', rank: 6 },
  '80': { role: 'loading', rank: 7 },
  '11': { role: 'discharge', rank: 1 },
  '12': { role: 'discharge', rank: 2 },
  '60': { role: 'discharge', rank: 3 },
  '61': { role: 'discharge', rank: 4 },
  '8': { role: 'discharge', rank: 6 },
  '7': { role: 'discharge', rank: 6 },
  '83': { role: 'discharge', rank: 6 },
  '13': { role: 'routing', rank: 1 },
  '92': { role: 'routing', rank: 1 },
  '153': { role: 'routing', rank: 1 },
  '27': { role: 'origin', rank: 1 },
}
export const GUESS_RANK = 5

export type ReferenceRole = 'house' | 'straight' | 'master' | 'ucr' | 'container' | 'hs'

export const REFERENCES: Readonly<Record<string, Ranked<ReferenceRole>>> = {
  BH: { role: 'house', rank: 1 },
  HWB: { role: 'house', rank: 1 },
  BM: { role: 'straight', rank: 1 },
  AWB: { role: 'straight', rank: 2 },
  MB: { role: 'master', rank: 1 },
  MWB: { role: 'master', rank: 1 },
  UCN: { role: 'ucr', rank: 1 },
  AAQ: { role: 'container', rank: 1 },
  EQ: { role: 'container', rank: 1 },
  HS: { role: 'hs', rank: 1 },
  ABD: { role: 'hs', rank: 1 },
}

/** References that are in order and that no field of ours holds. */
export const OTHER_REFERENCES: ReadonlySet<string> = new Set(
  (
    'AAA AAB AAC AAE AAJ AAM AAO AAS AAY AAZ ABE ABF ABG ABH ABI ABJ ABK ABL ABM ABO ABP ABQ ABR ABS ABT ABW ABX ACB ACC ACD ACE ACF ' +
    'ACU ACW ADB ADE ADR ADS ADU ADX AEA AEB AEE AEF AES AET AFB AFF AFM AGE AHC AHI AHP AIV AIZ AJS AKG ALC ALL ANK APC ' +
    'AQA ATZ AVJ BA BN BO BR BT CAM CG CK CN CO CR CT CU CV CW DM DQ ED EI EN EP EX FF FI FN FS FT FV GA GC GD GN IB ' +
    'IIT IL IM IP IT IV LI LO MA MF MG MH MR MRN MSC NA ON OP PB PE PK PO PQ PY RE RF SB SF SI SM SN SQ SRN SS SSX TB ' +
    'TE TF TI TL TN UO VN VON VR VT VX WE WM XA XC XP XT ZZZ 4F'
  ).split(' '),
)

export type PartyRole = 'shipper' | 'consignee' | 'notify' | 'carrier'

export const PARTIES: Readonly<Record<string, Ranked<PartyRole>>> = {
  CZ: { role: 'shipper', rank: 1 },
  SH: { role: 'shipper', rank: 2 },
  OS: { role: 'shipper', rank: 2 },
  EX: { role: 'shipper', rank: 3 },
  SU: { role: 'shipper', rank: 4 },
  SE: { role: 'shipper', rank: 4 },
  SF: { role: 'shipper', rank: 4 },
  GO: { role: 'shipper', rank: 4 },
  CN: { role: 'consignee', rank: 1 },
  UC: { role: 'consignee', rank: 2 },
  IM: { role: 'consignee', rank: 3 },
  BY: { role: 'consignee', rank: 4 },
  DP: { role: 'consignee', rank: 4 },
  ST: { role: 'consignee', rank: 4 },
  NI: { role: 'notify', rank: 1 },
  N1: { role: 'notify', rank: 1 },
  N2: { role: 'notify', rank: 2 },
  CA: { role: 'carrier', rank: 1 },
  CG: { role: 'carrier', rank: 3 },
}

/** Parties that are in order and that a manifest of ours does not name. */
export const OTHER_PARTIES: ReadonlySet<string> = new Set(
  (
    'AE AG AH AM AO AP AV BA BJ BK BS CB CC CF CH CL CM CO COP CP CPD CS CV CW CX DC DEQ DF DT EH FC FF FM FP FR FW GC GS HI IF II ' +
    'IN INT IS ITO IV LP MF MI MP MR MS MT OB OO OY P1 PB PE PL PO PR PW RA RB RE RL RV SB SG SK SN SR SS SX SY TCP TD ' +
    'TR TT UD UP VW WH WM WP WPA WS WW ZZZ'
  ).split(' '),
)

export type TimeRole = 'loading' | 'etd' | 'eta' | 'made'

/** 194 is the start of something: of loading, where it is said of the port of loading. */
export const TIMES: Readonly<Record<string, Ranked<TimeRole>>> = {
  '194': { role: 'loading', rank: 1 },
  '133': { role: 'etd', rank: 1 },
  '189': { role: 'etd', rank: 2 },
  '136': { role: 'etd', rank: 3 },
  '186': { role: 'etd', rank: 3 },
  '132': { role: 'eta', rank: 1 },
  '232': { role: 'eta', rank: 2 },
  '178': { role: 'eta', rank: 3 },
  '137': { role: 'made', rank: 1 },
}

/** What a measurement is of. Purpose (6311) and dimension (6313), the dimension first. */
export const MEASURES: Readonly<Record<string, 'gross' | 'vgm'>> = {
  G: 'gross',
  AAB: 'gross',
  AAD: 'gross',
  WT: 'gross',
  AAE: 'gross',
  VGM: 'vgm',
}

/** Control totals. 8 and 11 both count packages: pieces in the older directories, packages in the newer. */
export const CONTROLS: Readonly<
  Record<string, 'grossKg' | 'packages' | 'consignments' | 'equipment'>
> = {
  '7': 'grossKg',
  '8': 'packages',
  '11': 'packages',
  '10': 'consignments',
  '16': 'equipment',
}

/** Equipment that is a container; other kinds (break bulk, chassis, trailer) only group goods. */
export const CONTAINER_EQUIPMENT: ReadonlySet<string> = new Set(['CN', 'CCN', 'UL', 'RF', ''])
