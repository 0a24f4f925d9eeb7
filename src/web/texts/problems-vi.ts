import type { problems as en } from './problems-en.ts'

/** Why the server refused a call, in Vietnamese. */
export const problems: typeof en = {
  'no-token': 'Bạn không còn đăng nhập. Hãy đăng nhập lại bằng mã truy cập.',
  'wrong-role': 'Vai trò của bạn không được làm việc này.',
  'foreign-page': 'Trang này được mở ở địa chỉ khác với địa chỉ của máy chủ.',
  'unknown-call':
    'Máy chủ không biết lệnh này: trang và máy chủ khác phiên bản. Hãy tải lại trang.',
  'unknown-page': 'Không có trang này.',
  'unknown-message': 'Cảng chưa gửi và cũng không lưu thông điệp này.',
  'unknown-rule': 'Không có quy tắc tên này.',
  'unknown-result': 'Không có kết quả này, hoặc tệp bị hỏng hay quá lớn.',
  'no-stage': 'Máy chủ này là một cảng thật, không có mô phỏng.',
  'no-lab': 'Máy chủ này không có phòng thử quy tắc.',
  'no-results': 'Máy chủ này không có kết quả nào để xem.',
  'wrong-method': 'Máy chủ không nhận lệnh theo cách này.',
  'nothing-to-try': 'Quy tắc có lỗi, hoặc không có lô hàng nào để thử.',
  'wrong-name': 'Tên chỉ gồm a-z, A-Z, 0-9, - và _.',
  'not-json': 'Dữ liệu gửi đi bị hỏng. Hãy thử lại.',
  'not-json-type': 'Dữ liệu gửi đi bị hỏng. Hãy thử lại.',
  'too-large': 'Dữ liệu gửi đi quá lớn.',
  'not-understood': 'Máy chủ không đọc được một giá trị.',
  'no-place-to-listen': 'Quá nhiều trang đang mở tại cảng này. Hãy thử lại sau.',
  'cut-short': 'Dữ liệu gửi đi không đến đủ. Hãy thử lại.',
  'our-fault': 'Máy chủ gặp lỗi. Hãy báo cho người quản lý tên lỗi bên dưới.',
  unknown: 'Máy chủ từ chối việc này.',
}
