import type { kinds as en, moves as enMoves } from './kinds-en.ts'

/** What messages carry, in Vietnamese. */
export const kinds: typeof en = {
  manifest: 'bản lược khai hàng hóa',
  'export-declaration': 'tờ khai xuất khẩu',
  'security-filing': 'khai báo an ninh',
  'import-declaration': 'tờ khai nhập khẩu',
  assessment: 'kết quả đánh giá',
  referral: 'yêu cầu hoặc lệnh',
  'control-result': 'kết quả kiểm tra',
  'master-bill': 'vận đơn chủ',
  'certificate-of-origin': 'giấy chứng nhận xuất xứ',
  'preference-claim': 'đề nghị hưởng ưu đãi',
  'stow-plan': 'sơ đồ xếp hàng',
  'container-event': 'diễn biến container',
  'aeo-status': 'tình trạng doanh nghiệp ưu tiên',
  permit: 'giấy phép',
  'transit-movement': 'vận chuyển quá cảnh',
  'supply-import': 'nhập khẩu vật tư',
  'value-declaration': 'tờ khai trị giá',
  warning: 'cảnh báo',
  'risk-list-update': 'cập nhật danh sách rủi ro',
  'assistance-request': 'yêu cầu hỗ trợ',
  'assistance-response': 'trả lời yêu cầu hỗ trợ',
  'warning-feedback': 'phản hồi cảnh báo',
  invalidation: 'rút lại',
  'filing-part': 'một phần bản khai',
  'filing-notice': 'thông báo về bản khai',
  'referral-answer': 'trả lời yêu cầu',
  disposition: 'lệnh giữ hoặc bỏ lệnh giữ',
  arrival: 'tàu đến',
  'published-rule': 'quy tắc hoặc mẫu rủi ro được công bố',
}

/** What happens to containers, in Vietnamese. */
export const moves: typeof enMoves = {
  stuffed: 'đóng hàng',
  'gate-in': 'vào cảng',
  loaded: 'xếp lên tàu',
  'transhipment-discharged': 'dỡ để chuyển tải',
  'transhipment-loaded': 'xếp lại sau chuyển tải',
  discharged: 'dỡ xuống',
  'gate-out': 'ra khỏi cảng',
}
