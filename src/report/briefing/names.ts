import type { Language } from '../../domain/language.ts'
import type { MeasureName } from '../measures.ts'

/** How measures, arms and units are called, on a page and in a check. */
export const MEASURES_VI: Readonly<Partial<Record<MeasureName, string>>> = {
  harmFoundShare: 'thiệt hại phát hiện hoặc ngăn chặn',
  harmFoundBeforeLoadingShare: 'trong đó trước khi xếp hàng',
  precisionAt1: 'độ chính xác ở 1 % đầu',
  recallAt5: 'độ bao phủ ở 5 % đầu',
  revenueAt5: 'thuế ở 5 % đầu (nghìn USD)',
  leadTimeHoursP50: 'báo trước, trung vị',
  decidedBeforeLoadingShare: 'chấm điểm trước khi xếp hàng',
  releaseHoursP50: 'giải phóng, trung vị',
  releaseHoursP95: 'giải phóng, 95 % trong vòng',
  inspected: 'mở kiểm tra tại cảng đến',
  hits: 'trong đó có vi phạm',
  hitRate: 'tỷ lệ phát hiện vi phạm',
  examinedAtOrigin: 'kiểm tra tại cảng đi',
  recognised: 'được công nhận, không mở lại',
  openedTwice: 'mở ở cả hai cảng',
  stoppedBeforeLoading: 'không cho xếp lên tàu',
  stoppedIllicit: 'trong đó vi phạm',
  feedbackRatio: 'cảnh báo được phản hồi đúng hạn',
  mirrored: 'khớp với dữ liệu đối chiếu',
  operatorBenefits: 'lần đánh giá có ưu đãi cho doanh nghiệp ưu tiên',
  wrongBenefits: 'trong đó khi tư cách đã mất',
  wrongBenefitMinutes: 'số phút còn tin vào tư cách đã mất',
  itemsGiven: 'bản ghi đã cung cấp',
  cellsGiven: 'trường dữ liệu đã cung cấp',
  yellow: 'luồng vàng',
  red: 'luồng đỏ',
  costUsd: 'chi phí (USD)',
  harmFoundUsd: 'thiệt hại phát hiện (USD)',
}

export const ARMS_VI = { baseline: 'không trao đổi', exchange: 'có trao đổi' }

export const UNITS_TOLD: Readonly<
  Record<Language, Record<'points' | 'minutes' | 'hours', string>>
> = {
  en: { points: 'pp', minutes: 'min', hours: 'h' },
  vi: { points: 'điểm %', minutes: 'phút', hours: 'giờ' },
}

/** A number written as in English, as a reader of Vietnamese writes it. */
export const digitsVi = (text: string): string =>
  text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
