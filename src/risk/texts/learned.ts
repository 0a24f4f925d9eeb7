import type { InBoth } from '../../domain/language.ts'
import { filledWith } from './retell.ts'

const SHARES = 'past findings put it at {share} %, all shipments at {base} %'
const CHAIN = '{chain}: {illicit} of {seen} with the same {keys} were illicit'

/** What the past says of a shipment, as the learned reason tells it; null for a sentence that is made otherwise. */
export function tellLearned(kept: string): InBoth | null {
  const [first = '', ...chains] = kept.split('; ')
  const shares = filledWith(SHARES, first)
  const told = chains.map((chain) => filledWith(CHAIN, chain))
  if (shares === null || told.includes(null)) return null
  const [share, base] = shares
  return {
    en: kept,
    vi: [
      `kết quả kiểm tra trước đây cho xác suất ${share} %, mọi lô hàng là ${base} %`,
      ...told.map((chain) => chainInVietnamese(chain ?? [])),
    ].join('; '),
  }
}

function chainInVietnamese([chain = '', illicit, seen, keys = '']: readonly string[]): string {
  const names = keys.split(', ').map((key) => KEYS[key] ?? key)
  return `${CHAINS[chain] ?? chain}: ${illicit} trên ${seen} lô cùng ${names.join(', ')} có vi phạm`
}

type Words = Readonly<Record<string, string>>
const CHAINS: Words = {
  goods: 'hàng hóa',
  shipper: 'người gửi hàng',
  consignee: 'người nhận hàng',
  rules: 'quy tắc',
}
const KEYS: Words = {
  chapter: 'chương HS',
  hs6: 'mã HS',
  origin: 'xuất xứ',
  lane: 'tuyến',
  shipper: 'người gửi hàng',
  consignee: 'người nhận hàng',
  reason: 'quy tắc nặng nhất',
  band: 'khoảng điểm',
}
