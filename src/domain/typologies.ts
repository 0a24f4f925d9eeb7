/** What each typology is called where its code alone would tell a reader nothing. Source: catalogue, section 8. */
const NAMES: Readonly<Record<string, { readonly en: string; readonly vi: string }>> = {
  T01: { en: 'relabelled origin', vi: 'thay nhãn xuất xứ' },
  T02: { en: 'assembly only', vi: 'chỉ lắp ráp' },
  T03: { en: 'shell importers', vi: 'công ty nhập khẩu bình phong' },
  T04: { en: 'misclassification', vi: 'khai sai mã HS' },
  T05: { en: 'undervaluation', vi: 'khai thấp trị giá' },
  T06: { en: 'overvalued or phantom goods', vi: 'khai cao trị giá hoặc hàng khống' },
  T07: { en: 'forced labour', vi: 'lao động cưỡng bức' },
  T08: { en: 'disguised waste', vi: 'phế liệu trá hình' },
  T09: { en: 'narcotics in cover goods', vi: 'ma túy giấu trong hàng' },
  T10: { en: 'rip-on, seal replaced', vi: 'cài hàng dọc đường, thay niêm phong' },
  T11: { en: 'wildlife and timber', vi: 'động vật hoang dã và gỗ' },
  T12: { en: 'certificate fraud', vi: 'gian lận giấy chứng nhận xuất xứ' },
  T13: { en: 'split parcels', vi: 'chia nhỏ bưu kiện' },
  T14: { en: 'hijacked identity', vi: 'mạo danh doanh nghiệp tin cậy' },
  T15: { en: 'undeclared dangerous goods', vi: 'hàng nguy hiểm không khai báo' },
  T16: { en: 'honest error', vi: 'sai sót trung thực' },
  T17: { en: 'transit diversion', vi: 'tẩu tán hàng quá cảnh' },
  T18: { en: 'adversary that adapts', vi: 'đối tượng biết thích ứng' },
}
export const TYPOLOGY_CODES = Object.keys(NAMES)

/** `T04 misclassification`; a code that is in no catalogue stays alone. */
export function typologyText(code: string, language: 'en' | 'vi' = 'en'): string {
  const name = NAMES[code]?.[language]
  return name === undefined ? code : `${code} ${name}`
}
