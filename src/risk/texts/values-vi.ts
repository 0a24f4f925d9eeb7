import type { FactName } from '../facts/dictionary.ts'

const AEO = {
  valid: 'còn hiệu lực',
  suspended: 'bị tạm đình chỉ',
  revoked: 'bị thu hồi',
  expired: 'hết hạn',
  none: 'không có',
}

/** Values of facts that are words of ours and not of a document, as Vietnamese customs writes them. */
export const VALUES_VI: Readonly<Partial<Record<FactName, Readonly<Record<string, string>>>>> = {
  exportRegime: {
    export: 'xuất khẩu',
    're-export': 'tái xuất',
    'temporary-import-re-export': 'tạm nhập, tái xuất',
    'bonded-transit': 'quá cảnh qua kho ngoại quan',
  },
  exportZoneStatus: {
    domestic: 'hàng nội địa',
    'privileged-foreign': 'hàng nước ngoài có ưu đãi',
    'non-privileged-foreign': 'hàng nước ngoài không ưu đãi',
    'zone-restricted': 'hàng chỉ lưu trong khu',
    none: 'không có',
  },
  certificateStatus: {
    issued: 'đã cấp',
    used: 'đã sử dụng',
    rejected: 'bị từ chối',
    cancelled: 'đã hủy',
    expired: 'hết hạn',
    none: 'không có',
  },
  transitStatus: {
    'under-way': 'đang vận chuyển',
    arrived: 'đã đến',
    overdue: 'quá hạn',
    called: 'đã gọi bảo lãnh',
    none: 'không có',
  },
  amendedFields: {
    consignee: 'người nhận hàng',
    grossKg: 'trọng lượng cả bì',
    hs6: 'mã HS',
    origin: 'xuất xứ',
    portOfDischarge: 'cảng dỡ hàng',
    none: 'không có',
  },
  supplyKind: { goods: 'hàng cùng nhóm', inputs: 'nguyên liệu, linh kiện', none: 'không có' },
  inputOrigins: { none: 'không có' },
  foreignLanguage: { none: 'không có' },
  alertReference: { none: 'không có' },
  shipperAeo: AEO,
  consigneeAeo: AEO,
}
