import type { Chance, Rng } from '../../src/kernel/chance.ts'

const SYLLABLES =
  `Đại Dương Việt Phú Thịnh Hải Long Minh Phát Tân Á Châu Sài Gòn Hưng Yên Bình Đông Nam Thủy Lợi Quang
  Vĩnh Thành Công Mỹ Xuân Kim Ngọc Sơn Hồng Hà`.split(/\s+/)
const WORDS =
  `Pacific Harbor Summit Golden Evergreen Liberty Coastal Northern Maple Redwood Sterling Frontier Keystone
  Horizon Cascade Bluewater Ironwood Meridian Prairie Granite`.split(/\s+/)
const TRADES = [
  'Thương Mại',
  'Xuất Nhập Khẩu',
  'Sản Xuất',
  'Trading',
  'Furniture',
  'Seafood',
  'Import Export',
  '',
]
const FORMS = ['CÔNG TY TNHH', 'CÔNG TY CỔ PHẦN', 'Co., Ltd', 'JSC', 'LLC', 'Inc.', '']

/** Company names in the manner of the lanes, half of them Vietnamese. */
export function inventNames(chance: Chance, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => inventName(chance.of('name', i)))
}

function inventName(rng: Rng): string {
  const own = rng.chance(0.5)
    ? [rng.pick(SYLLABLES), rng.pick(SYLLABLES), rng.pick(SYLLABLES)]
    : [rng.pick(WORDS), rng.pick(WORDS)]
  const form = rng.pick(FORMS)
  const parts = form.startsWith('CÔNG')
    ? [form, rng.pick(TRADES), ...own]
    : [...own, rng.pick(TRADES), form]
  return parts.filter(Boolean).join(' ')
}

/** The name after some slips of a typist: a letter lost, doubled or replaced. */
export function misspell(rng: Rng, name: string, slips: number): string {
  let letters = [...name]
  for (let i = 0; i < slips; i++) {
    const at = rng.int(0, letters.length - 1)
    const put = rng.pick([
      [],
      [letters[at] as string, letters[at] as string],
      [rng.pick([...'aeiđnt'])],
    ])
    letters = [...letters.slice(0, at), ...put, ...letters.slice(at + 1)]
  }
  return letters.join('')
}
