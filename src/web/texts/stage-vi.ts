import type { stageEn } from './stage-en.ts'

/** The strings of the split screen in Vietnamese. */
export const stageVi: typeof stageEn = {
  stage: {
    title: 'Hai cảng trên cùng một đồng hồ',
    time: 'Thời gian mô phỏng',
    play: 'Chạy',
    pause: 'Dừng',
    seeking: 'Đang nhảy tới …',
    speed: 'Tốc độ',
    speeds: {
      600000: '10 phút mỗi giây',
      7200000: '2 giờ mỗi giây',
      21600000: '6 giờ mỗi giây',
      86400000: '1 ngày mỗi giây',
    },
    jump: 'Nhảy tới tiếp theo',
    jumps: { chapter: 'chương', hit: 'vi phạm bị phát hiện', stop: 'container bị giữ lại bờ' },
    world: 'Thế giới',
    arms: { exchange: 'có trao đổi', baseline: 'không trao đổi' },
    map: 'Tuyến: {ships} tàu, đã có {messages} thông điệp',
    onMap: 'Tàu đang chạy',
    awaited: 'Tàu sắp cập cầu',
    lastMessages: 'Thông điệp mới nhất',
    message: '{from} → {to}: {kind}, {items}',
    head: 'Đầu danh sách',
    open: 'Mở cảng này',
    opened: 'đã mở',
    hits: 'vi phạm phát hiện',
    stopped: 'giữ lại bờ',
    compared: '{with} khi có trao đổi, {without} khi không',
    shipment: 'Cùng một lô hàng, nhìn từ hai phía',
    choose: 'Chọn một lô hàng trong danh sách hoặc một chương của câu chuyện.',
    sees: '{port} thấy',
    unknownHere: 'không biết gì về lô này',
    legend: '● nộp tại đây  ◆ từ đối tác',
    chapters: 'Câu chuyện',
    waiting: 'chưa tới',
  },
  chapters: {
    filed:
      'Một nhà xuất khẩu khai báo tại {port}. Không có trao đổi, chỉ cảng này thấy tờ khai đó.',
    crossed:
      'Dữ liệu được thỏa thuận đã sang bên kia: {port} giữ tờ khai xuất khẩu có chữ ký, rất lâu trước khi tàu chạy.',
    seen: 'Cùng lô hàng, cùng phút: luồng đỏ tại {port} khi có trao đổi, luồng xanh khi không.',
    asked: '{port} đề nghị đối tác kiểm tra một container trước khi xếp lên tàu.',
    examined: '{port} đã mở một container theo yêu cầu và báo kết quả.',
    stopped: 'Một container đi {port} ở lại bờ: lệnh đến trước khi xếp hàng xong.',
    sailed: 'Tàu đầu tiên rời {port}. Hàng trên tàu từ nay chỉ có thể gặp lại khi cập cảng.',
    found: 'Công chức tại {port} mở một container và phát hiện vi phạm.',
  },
}
