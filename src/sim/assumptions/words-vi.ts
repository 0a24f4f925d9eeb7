import { typologyText } from '../../domain/typologies.ts'
import type { AssumptionWords } from './words.ts'

const LIARS = ['T04', 'T05', 'T11'].map((code) => typologyText(code, 'vi')).join(', ')

export const VI: AssumptionWords = {
  recorded: 'Dữ liệu ghi lại: không ai ghi nhận thực tế bên trong container có gì.',
  recordedWithTruth: 'Dữ liệu ghi lại, có ghi nhận sự thật.',
  reacts: `Người vi phạm phản ứng: nhà nhập khẩu thuộc loại ${typologyText('T18', 'vi')} đổi công ty, giá và mã HS từ 14 đến 60 ngày sau mỗi lần bị phát hiện, nên lô hàng của họ khác nhau giữa các phương án; mã băm của thế giới bao gồm mọi lô hàng còn lại.`,
  lane: ({ from, to, consignmentsPerDay }, illicit, kinds, sea) =>
    `${from} đến ${to}: ${consignmentsPerDay} lô hàng (vận đơn thứ cấp) mỗi ngày, trong đó ${illicit} vi phạm (${kinds}), ${sea} trên biển.`,
  byWeight: (kinds) => `theo trọng số: ${kinds}`,
  weight: (id, weight) => `${typologyText(id, 'vi')} ${weight}`,
  weightOfDays: (id, weight, from, to) =>
    `${typologyText(id, 'vi')} ${weight} từ ngày ${from} đến ngày ${to}`,
  noKinds: 'không có',
  daysAtSea: (min, max) => `${min}-${max} ngày`,
  daysOfTable: 'số ngày theo bảng tuyến biển',
  honestErrors: (value, weight, hs6, names) =>
    `Sai sót trung thực: độ lệch chuẩn của trị giá ${value} %, của trọng lượng ${weight} %, khác mã HS6 ${hs6}, tên các bên viết khác nhau ${names}; không tìm thấy tỷ lệ nào đã công bố.`,
  amendments: (of, portChange, unreported) =>
    `Sửa đổi: ${of.manifestShare} bản lược khai và ${of.importDeclarationShare} tờ khai nhập khẩu được khai lần thứ hai, dù trung thực hay không, ` +
    `trong đó ${of.lateShare} muộn từ một đến ba ngày; người gian dối thuộc loại ${LIARS} đổi lời khai sai trong ${of.falsifiedFieldShare} số lần sửa của họ. ${portChange}` +
    `Bên cấp không bao giờ được biết về ${unreported} số lần sử dụng giấy chứng nhận của mình.`,
  portChange: (share) =>
    `${share} bản lược khai sửa đổi ban đầu ghi cảng khác, với ${typologyText('T11', 'vi')} gấp ba lần. `,
  restated:
    'Đối chứng giả: mỗi tờ khai xuất khẩu lặp lại những gì cảng dỡ hàng đã được khai, với sai sót rút ngẫu nhiên không nhìn vào sự thật; nó không thể giúp ích.',
  warnings: (illicit, honest) =>
    `Cảnh báo: trước khi xếp hàng, một bên được báo về ${illicit} lô hàng vi phạm và, do nhầm, về ${honest} lô hàng trung thực.`,
  riskLists: (days, of) =>
    `Danh sách rủi ro, mỗi ${days} ngày một phiên bản, nêu được ${of.goodsCoverage} số nhóm hàng chịu phòng vệ thương mại và phế liệu, ` +
    `${of.makerCoverage} số nhà sản xuất dùng lao động cưỡng bức (và ${of.aliasCoverage} tên khác của họ), ${of.shellCoverage} số công ty nhập khẩu bình phong ` +
    `và ${of.routeCoverage} số tuyến có hàng dùng để che giấu; ${of.falseEntryShare} số bị nêu tên là trung thực, và ${of.knownAtStartShare} đã được biết từ đầu.`,
  filing: (late, round) =>
    `Thời điểm khai theo luật của từng nước trong phạm vi chúng tôi biết; bản lược khai hàng đi và số giờ khai trước hạn là giả định. ${late} chứng từ nộp muộn. Diễn biến của container được báo theo từng đợt cách nhau ${round}.`,
  goods: (source) => `Biểu thuế, giá và trọng lượng: ${source}`,
  opens: (port, inspections, examinations) =>
    `${port} mở ${inspections} container mỗi ngày khi hàng đến, và tối đa ${examinations} mỗi ngày trước khi xếp hàng khi đối tác yêu cầu.`,
  byLot: (port, share) =>
    `${port} mở ngẫu nhiên ${share} số hàng không bị quy tắc nào chọn; tỷ lệ này là giả định, và hàng mở ngẫu nhiên không tính vào tỷ lệ phát hiện.`,
  learning: (every, cases, weight) =>
    `Mỗi cảng học lại sau mỗi ${every} từ kết quả của mình và của đối tác, khi đã có ${cases} trường hợp; điều học được có thể nâng điểm nhiều nhất ${weight} % phần còn lại đến 1000.`,
  shift: (from, to, hands) =>
    `${from} đến ${to} UTC ${hands.clerks} cán bộ hồ sơ, ${hands.teams} đội kiểm tra hàng đến, ${hands.examiners} đội kiểm tra trước khi xếp hàng, ${hands.scanners} máy soi`,
  work: (port, people, of, berths) =>
    `${port} làm việc: ${people}. Kiểm tra hồ sơ mất ${of.documentCheck}, soi chiếu ${of.scan}, mở một container ${of.inspection}. ` +
    `${berths} bến, mỗi tàu chiếm một bến trong ${of.berthTime}; cán bộ quyết định về container của tàu ${of.discharge} sau khi cập bến, khi tất cả đã lên bờ và điều quan sát được đã báo. Lưu bãi miễn phí ${of.freeTime}. Giả định ngày 2026-11-27.`,
  release: (known) =>
    `Giải phóng hàng: nhà nhập khẩu được coi là mới trong ${known} lô hàng đầu; hàng vi phạm không bao giờ được giải phóng.`,
  costs: (asOf, of) =>
    `Chi phí, giả định tại ngày ${asOf}: mở một container ${of.inspection}, kiểm tra trước khi xếp hàng ${of.examination}, kiểm tra hồ sơ ${of.documentCheck}, ` +
    `một ngày lưu bãi ${of.storageDay}, một giờ trên bờ ${of.delayHour}, một lô hàng trung thực không được xếp ${of.honestStop}; một điểm thiệt hại trị giá ${of.harmPoint}.`,
  diligence: (share) =>
    `Cán bộ mở một container vi phạm phát hiện điều sai trong ${share} trường hợp.`,
  delay: (min, max) => `${min} đến ${max} mỗi lượt`,
  quietLink: (delay) => `Đường truyền giữa hai cảng hoạt động tốt, ${delay}.`,
  badLink: (of, delay, outages, crashes) =>
    `Đường truyền làm mất ${of.loss}, lặp ${of.duplicate} và làm hỏng ${of.corruption} số lần gọi, mất ${delay}, với ${outages} lần gián đoạn và ${crashes} lần sập.`,
}
