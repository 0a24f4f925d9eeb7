/** Invented names and real cities, by country. Facts for a generator, not a register of anybody. */
export type CountryNames = {
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** A company's name from its two words and its trade. */
  readonly company: (first: string, second: string, trade: string) => string
  /** The same company as its own country writes it, or as a hurried clerk does. */
  readonly alias: (first: string, second: string, trade: string, native: string) => string
  readonly streets: readonly string[]
  readonly cities: readonly string[]
  /** Cities near a land border, where goods of a neighbour change trucks. Empty: none worth naming. */
  readonly borderCities: readonly string[]
}

export function namesOf(country: string): CountryNames {
  return NAMES[country] ?? ELSEWHERE
}

/** What a company of an HS chapter deals in: English, Vietnamese. */
export function tradeOf(chapter: string): readonly [string, string] {
  return TRADES[chapter] ?? ['TRADING', 'THƯƠNG MẠI']
}

const FURNITURE = ['FURNITURE', 'NỘI THẤT'] as const
const GARMENT = ['GARMENT', 'MAY MẶC'] as const
const METAL = ['METAL', 'KIM LOẠI'] as const
const ELECTRONICS = ['ELECTRONICS', 'ĐIỆN TỬ'] as const
const TRADES: Readonly<Record<string, readonly [string, string]>> = {
  '02': ['FOODS', 'THỰC PHẨM'],
  '03': ['SEAFOOD', 'THỦY SẢN'],
  '08': ['FRUIT', 'NÔNG SẢN'],
  '12': ['AGRI', 'NÔNG SẢN'],
  '39': ['PLASTICS', 'NHỰA'],
  '40': ['RUBBER', 'CAO SU'],
  '42': ['LEATHER GOODS', 'TÚI XÁCH'],
  '44': ['WOOD', 'GỖ'],
  '47': ['PAPER', 'GIẤY'],
  '52': ['COTTON', 'BÔNG SỢI'],
  '61': GARMENT,
  '62': GARMENT,
  '64': ['FOOTWEAR', 'GIÀY DA'],
  '68': ['STONE', 'ĐÁ'],
  '69': ['CERAMICS', 'GỐM SỨ'],
  '72': METAL,
  '73': METAL,
  '74': METAL,
  '76': METAL,
  '83': METAL,
  '84': ['MACHINERY', 'MÁY MÓC'],
  '85': ELECTRONICS,
  '87': ['AUTO PARTS', 'PHỤ TÙNG'],
  '94': FURNITURE,
}

const ENGLISH_FIRST = [
  'ASPEN',
  'ATLAS',
  'BAYSIDE',
  'BEACON',
  'BLUE RIDGE',
  'CANYON',
  'CASCADE',
  'COASTAL',
  'CRESTLINE',
  'EVERGREEN',
  'FAIRVIEW',
  'FRONTIER',
  'GRANITE',
  'HARBOR',
  'HIGHLAND',
  'KEYSTONE',
  'LAKESHORE',
  'MERIDIAN',
  'NORTHGATE',
  'OAKMONT',
  'PACIFIC',
  'PRAIRIE',
  'REDWOOD',
  'RIVERBEND',
  'SIERRA',
  'SUMMIT',
  'SUNBELT',
  'TIDEWATER',
  'VALLEY',
  'WESTPORT',
]
const ENGLISH_SECOND = [
  'ALLIED',
  'AMERICAN',
  'BROTHERS',
  'CENTRAL',
  'CONTINENTAL',
  'DIRECT',
  'DIVERSIFIED',
  'FIRST',
  'GENERAL',
  'GLOBAL',
  'HERITAGE',
  'HOME',
  'IMPERIAL',
  'INTEGRATED',
  'LEGACY',
  'NATIONAL',
  'PIONEER',
  'PREMIER',
  'QUALITY',
  'SELECT',
]

const NAMES: Readonly<Record<string, CountryNames>> = {
  VN: {
    first: [
      'MINH',
      'HOÀNG',
      'ĐẠI',
      'AN',
      'TÂN',
      'THIÊN',
      'PHÚ',
      'VIỆT',
      'NAM',
      'ĐÔNG',
      'HẢI',
      'KIM',
      'LONG',
      'NGỌC',
      'QUANG',
      'SƠN',
      'THÀNH',
      'TRƯỜNG',
      'VẠN',
      'XUÂN',
      'BÌNH',
      'HƯNG',
      'LỘC',
      'TÍN',
    ],
    second: [
      'PHÁT',
      'LONG',
      'THÀNH',
      'PHÚ',
      'HƯNG',
      'THỊNH',
      'LỢI',
      'CƯỜNG',
      'DƯƠNG',
      'GIA',
      'HÀ',
      'KHANG',
      'LÂM',
      'MỸ',
      'NGUYÊN',
      'PHONG',
      'QUÂN',
      'TIẾN',
      'VINH',
      'ANH',
    ],
    company: (first, second, trade) => `${plain(first)} ${plain(second)} ${trade} CO LTD`,
    alias: (first, second, _trade, native) => `CÔNG TY TNHH ${native} ${first} ${second}`,
    streets: [
      'NGUYEN TRAI ST',
      'LE LOI ST',
      'TRAN PHU ST',
      'QUOC LO 5',
      'QUOC LO 1A',
      'KCN NOMURA LOT',
      'KCN VSIP LOT',
      'KCN TRANG DUE LOT',
      'PHAM VAN DONG ST',
      'KCN SONG THAN LOT',
    ],
    cities: [
      'HAI PHONG',
      'HA NOI',
      'BAC NINH',
      'HAI DUONG',
      'BAC GIANG',
      'NAM DINH',
      'BINH DUONG',
      'DONG NAI',
      'HO CHI MINH CITY',
      'LONG AN',
      'DA NANG',
      'QUANG NINH',
    ],
    borderCities: ['LANG SON', 'MONG CAI', 'LAO CAI', 'CAO BANG'],
  },
  US: {
    first: ENGLISH_FIRST,
    second: ENGLISH_SECOND,
    company: (first, second, trade) => `${first} ${second} ${trade} INC`,
    alias: (first, second, trade) => `${first} ${second} ${trade}, INCORPORATED`,
    streets: [
      'E 26TH ST',
      'INDUSTRIAL BLVD',
      'COMMERCE WAY',
      'HARBOR BLVD',
      'S ALAMEDA ST',
      'DISTRIBUTION DR',
      'PORT RD',
      'MILLIKEN AVE',
      'LOGISTICS PKWY',
      'MAIN ST',
    ],
    cities: [
      'LOS ANGELES, CA',
      'ONTARIO, CA',
      'LONG BEACH, CA',
      'SEATTLE, WA',
      'TACOMA, WA',
      'SAVANNAH, GA',
      'HOUSTON, TX',
      'DALLAS, TX',
      'CHICAGO, IL',
      'MEMPHIS, TN',
      'FRESNO, CA',
      'PHOENIX, AZ',
    ],
    borderCities: ['LAREDO, TX', 'EL PASO, TX', 'OTAY MESA, CA'],
  },
  CN: {
    first: [
      'HENGDA',
      'JINYUAN',
      'XINGLONG',
      'HUAXIN',
      'DONGSHENG',
      'YONGFENG',
      'BAOLI',
      'RUIFENG',
      'TAIHE',
      'SHUNDA',
      'WANTONG',
      'ZHONGTAI',
    ],
    second: ['HAO', 'SHENG', 'YUAN', 'FU', 'DA', 'XIN', 'MEI', 'JIA', 'TONG', 'CHENG'],
    company: (first, second, trade) => `${first} ${second} ${trade} CO LTD`,
    alias: (first, second, trade) => `${first}${second} ${trade} CO., LIMITED`,
    streets: ['RENMIN RD', 'JIEFANG RD', 'GONGYE RD', 'BINJIANG RD', 'XINGYE RD'],
    cities: [
      'PINGXIANG',
      'DONGXING',
      'NANNING',
      'FOSHAN',
      'DONGGUAN',
      'GUANGZHOU',
      'LINYI',
      'XUZHOU',
    ],
    borderCities: ['PINGXIANG', 'DONGXING', 'HEKOU'],
  },
}

const ELSEWHERE: CountryNames = {
  first: ENGLISH_FIRST,
  second: ENGLISH_SECOND,
  company: (first, second, trade) => `${first} ${second} ${trade} LTD`,
  alias: (first, second, trade) => `${first} ${second} ${trade}, LIMITED`,
  streets: [
    'HARBOUR RD',
    'STATION RD',
    'INDUSTRIAL ESTATE',
    'QUAY ST',
    'MARKET ST',
    'FREE ZONE AVE',
  ],
  cities: [
    'PORT DISTRICT',
    'CENTRAL DISTRICT',
    'NORTH INDUSTRIAL ZONE',
    'SOUTH INDUSTRIAL ZONE',
    'AIRPORT ZONE',
  ],
  borderCities: [],
}

/** Vietnamese letters without their marks, the way a bill of lading writes them. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Đ', 'D')
}
