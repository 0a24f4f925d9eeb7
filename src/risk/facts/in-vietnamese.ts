import type { FactName } from './dictionary.ts'

/** What each fact is, as Vietnamese customs says it; the same as its definition. */
export const FACTS_VI: Readonly<Record<FactName, string>> = {
  descriptionText: 'Mô tả hàng hóa của mọi dòng hàng, viết hoa, tối đa 2.000 ký tự.',
  descriptionVague: 'Có dòng hàng mô tả bằng từ chung chung, hoặc dưới bốn chữ cái.',
  foreignLanguage:
    'Ngôn ngữ của mô tả mà hai nước của chuyến tàu đều không dùng, "none" nếu không có.',
  speciesTerm: 'Mô tả nêu tên loài được bảo vệ hoặc sản phẩm từ loài đó, theo mọi cách viết.',
  partyPlaceholder: 'Người gửi hoặc người nhận hàng ghi N/A, UNKNOWN, PRIVATE hoặc tương tự.',
  consigneeToOrder: 'Không có người nhận hàng, hoặc vận đơn "theo lệnh".',
  notifyMissing: 'Không ghi bên được thông báo.',
  addressMissing: 'Người gửi hoặc người nhận hàng không có đường phố và thành phố.',
  badContainerNumbers: 'Số container có số hiệu sai số kiểm tra theo ISO 6346.',
  containerElsewhere: 'Vận đơn của chuyến tàu khác cùng thời gian ghi một trong các container này.',
  freightCollect: 'Cước do người nhận hàng trả.',
  manifestHoursLate: 'Số giờ bản lược khai đầu tiên quá thời hạn luật định; 0 nếu đúng hạn.',
  amendedFields: 'Chỉ tiêu của bản lược khai khác với lần đánh giá đầu, nối bằng "+"; "none".',
  declaredHs6: 'Mã HS 6 số khai báo, sắp xếp, nối bằng "+".',
  declaredOrigin: 'Nước xuất xứ khai báo, sắp xếp, nối bằng "+".',
  originIsLoadingCountry: 'Một xuất xứ khai báo là nước xếp hàng.',
  declaredValueMinor: 'Trị giá trên tờ khai nhập khẩu.',
  declaredGrossKg: 'Trọng lượng cả bì trên bản lược khai, nếu không có thì trên tờ khai nhập khẩu.',
  wasteDeclared: 'Một mã HS khai báo là phế liệu, chất thải.',
  originImplausible: 'Nước xuất xứ khai báo hầu như không xuất khẩu mặt hàng này.',
  destinationExports: 'Chính nước dỡ hàng xuất khẩu nhiều mặt hàng này.',
  hasPartnerExport: 'Đối tác đã gửi tờ khai xuất khẩu của lô hàng.',
  hoursSinceDeparture: 'Số giờ kể từ khi tàu rời theo kế hoạch; âm nếu chưa rời.',
  exportRegime:
    'Loại hình xuất khẩu: xuất khẩu, tái xuất, tạm nhập tái xuất, quá cảnh kho ngoại quan.',
  exportZoneStatus: 'Tình trạng của hàng rời khu phi thuế quan; "none" với hàng khác.',
  exportedHs6: 'Mã HS 6 số khai xuất khẩu, sắp xếp, nối bằng "+".',
  exportedOrigin: 'Nước xuất xứ khai xuất khẩu, sắp xếp, nối bằng "+".',
  exportedValueMinor: 'Trị giá trên tờ khai xuất khẩu.',
  exportedGrossKg: 'Trọng lượng cả bì trên tờ khai xuất khẩu.',
  valueGapPercent:
    '100·ln(trị giá khai nhập / trị giá khai xuất): -22 là thấp hơn một phần năm. Cần cùng đồng tiền.',
  weightGapKg:
    'Chênh lệch lớn nhất của bản lược khai hoặc tờ khai nhập so với trọng lượng cả bì khai xuất khẩu.',
  weightGapPermille: 'Chênh lệch đó trên mỗi 1.000 kg khai xuất khẩu.',
  hs6Differs: 'Có dòng hàng khai mã HS 6 số khác với khi xuất khẩu.',
  dutyLossPercent:
    'Mức giảm thuế suất lớn nhất của dòng hàng có mã HS khác; 0 nếu không có. Gồm cả thuế phòng vệ.',
  originDiffers: 'Có dòng hàng khai xuất xứ khác với khi xuất khẩu.',
  wasteExported: 'Một mã HS khai xuất khẩu là phế liệu, chất thải.',
  exporterDiffers:
    'Người gửi hàng ở đây không phải người xuất khẩu ở bên kia, theo mã số, nếu không có thì theo tên.',
  consigneeDiffers:
    'Người nhận hàng ở đây khác với bên kia, theo mã số, nếu không có thì theo tên.',
  sealsDiffer: 'Container có ở cả hai bên mang niêm phong (chì) khác nhau.',
  certificateFound: 'Dữ liệu của cơ quan cấp có giấy chứng nhận xuất xứ này.',
  certificateStatus:
    'Trạng thái của giấy chứng nhận xuất xứ: đã cấp, đã dùng, từ chối, đã hủy; hết hạn ngoài thời hạn hiệu lực.',
  certificateExporterDiffers: 'Khai báo ghi người xuất khẩu khác với dữ liệu của cơ quan cấp.',
  certificateHs6Differs: 'Có dòng hàng khai mã HS 6 số khác với giấy chứng nhận.',
  certificateOriginDiffers: 'Có dòng hàng khai xuất xứ khác với giấy chứng nhận.',
  certificateClaims: 'Số lô hàng khai hưởng theo giấy chứng nhận này tại đây, tính cả lô này.',
  certificateUsedPermille: 'Lượng đã trừ lùi và khai lần này so với lượng được chứng nhận.',
  sealsReplaced:
    'Khi dỡ, container mang niêm phong (chì) không có trước khi xếp hàng, khác hơn một ký tự.',
  weighedOverExportedKg:
    'Trọng lượng tịnh theo cân tại cảng đi trừ trọng lượng cả bì khai xuất khẩu. Không biết với container ghép.',
  weighedOverExportedPermille:
    'Chênh lệch đó so với trọng lượng cả bì khai xuất khẩu; âm nếu thiếu hàng.',
  weighedOverManifestPermille:
    'Trọng lượng tịnh theo cân tại cảng đi trừ trọng lượng cả bì của bản lược khai, so với số sau.',
  weighedGainKg: 'Mức tăng lớn nhất của một container từ cổng cảng xếp đến khi dỡ.',
  hubDwellHours: 'Thời gian lưu lâu nhất của container tại cảng trung chuyển; 0 nếu đi thẳng.',
  hubDwellOverUsualPercent: 'Thời gian lưu so với mức dài ở cảng đó: 100 là mức dài thường gặp.',
  emptiedAtHub: 'Container được thấy rỗng giữa khi xếp và khi dỡ.',
  fullAbroadBeforeLoading: 'Container đầy di chuyển ở nước khác nước xếp hàng trước khi xếp.',
  fullBeforeStuffing: 'Container di chuyển khi đã đầy trước khi đóng hàng.',
  unmanifestedBox: 'Có container trên tàu, hoặc đã xếp, mà không vận đơn nào của chuyến ghi.',
  housesMissing: 'Số vận đơn thứ cấp hãng tàu được báo mà không ai nộp.',
  houseWeightGapPermille: 'Chênh lệch giữa tổng trọng lượng các vận đơn thứ cấp và vận đơn chủ.',
  housePackagesGap: 'Chênh lệch giữa tổng số kiện các vận đơn thứ cấp và vận đơn chủ.',
  hoursSinceMasterBill: 'Số giờ kể từ khi có vận đơn chủ: vận đơn thứ cấp có thể chưa đến.',
  portsCalled: 'Các cảng từ cảng xếp đến cảng dỡ theo thứ tự ghé, nối bằng "+".',
  detourPercent: 'Hành trình dài hơn tuyến ngắn nhất đã biết giữa hai cảng bao nhiêu.',
  unusualHubs: 'Số cảng ghé giữa đường mà không tuyến nào giữa hai cảng ghé.',
  stuffingCountry: 'Nước đóng hàng vào container.',
  stuffingCity: 'Thành phố đóng hàng vào container, viết hoa không dấu.',
  stuffedOutsideOrigin: 'Đóng hàng tại nước không phải xuất xứ khai báo.',
  stuffedAwayFromMaker: 'Đóng hàng tại thành phố khác với nhà sản xuất.',
  stuffingToMakerKm:
    'Khoảng cách từ thành phố đóng hàng đến nhà sản xuất, theo danh mục thành phố.',
  makerCountry: 'Nước của nhà sản xuất.',
  makerOutsideOrigin: 'Nhà sản xuất ở nước không phải xuất xứ khai báo.',
  supplyKind: 'Lần nhập liên quan là "goods" cùng nhóm, "inputs" cùng chương, hoặc "none".',
  supplyDays: 'Số ngày từ lần nhập liên quan đến khi xếp hàng.',
  supplyQuantityPermille: 'Trọng lượng xuất khẩu so với lần nhập liên quan.',
  supplyValuePermille: 'Trị giá lần nhập liên quan so với trị giá xuất khẩu.',
  processDaysMin: 'Số ngày ít nhất để làm ra hàng này từ nguyên liệu, theo danh mục.',
  inputOrigins: 'Nước của các lần nhập cùng chương trong 120 ngày, sắp xếp, nối bằng "+"; "none".',
  tradeDefenceAvoidedPercent:
    'Thuế phòng vệ thương mại mà mã khai báo phải chịu nếu xuất xứ khác; 0 nếu chính xuất xứ đó cũng chịu.',
  dutyAtRiskMinor:
    'Số thuế phải nộp thêm theo mã và xuất xứ khai xuất khẩu, theo thuế suất ngày tờ khai nhập khẩu.',
  lowValue:
    'Trị giá khai báo thuộc chế độ trị giá thấp của nước dỡ hàng vào ngày tờ khai; "không" nếu nước đó không áp dụng.',
  priceZTenths:
    'Độ lệch bền vững (z) của trị giá mỗi kg, dòng lệch nhất: -30 là thấp hơn thường ba độ lệch chuẩn.',
  centsPerKgToLowPercent: 'Trị giá mỗi kg thấp nhất so với phân vị 5 % của mã hàng.',
  kgPerContainer: 'Trọng lượng cả bì mỗi container.',
  kgPerPackageOutsidePercent:
    'Trọng lượng mỗi kiện nằm ngoài khoảng thường của mã bao nhiêu; 0 nếu trong khoảng.',
  overfilledPercent:
    'Trọng lượng cả bì vượt mức hàng như vậy khi đầy container bao nhiêu; 0 nếu ít hơn.',
  freightToValuePercent: 'Cước so với hóa đơn của tờ khai trị giá.',
  freightOverUsualPercent:
    'Cước mỗi container so với mức thường: 100 là mức thường. Không biết với container ghép.',
  shipperAeo:
    'Tư cách doanh nghiệp ưu tiên của người gửi hàng theo nước của họ: valid, suspended, revoked, expired; "none".',
  consigneeAeo:
    'Tư cách doanh nghiệp ưu tiên của người nhận hàng tại nước này: valid, suspended, revoked, expired; "none".',
  wasteConsentHeld: 'Có chấp thuận hoặc giấy phép phế liệu còn hiệu lực cho lô hàng.',
  transitStatus:
    'Quá cảnh đến cảng xếp hàng: under-way, arrived, overdue, called (gọi bảo lãnh); "none".',
  transitLossPermille: 'Trọng lượng mất đi giữa hải quan nơi đi và nơi đến.',
  warnedBox: 'Cảnh báo còn hiệu lực nêu lô hàng này hoặc container của nó.',
  warningLikenessPermille: 'Độ giống của một bên với bên bị nêu trong cảnh báo. 0 nếu không có.',
  listLikenessPermille:
    'Độ giống của một bên hoặc container với danh sách doanh nghiệp, container. 0 nếu không có.',
  wayListed: 'Cảnh báo hoặc danh sách nêu tàu hoặc hành trình, cùng mặt hàng nếu có.',
  forcedLabourLikenessPermille:
    'Độ giống của một bên với danh sách lao động cưỡng bức. 0 nếu không giống.',
  goodsListed: 'Chỉ có mặt hàng hoặc ngành hàng nằm trong danh sách hoặc cảnh báo.',
  alertReference: 'Cảnh báo hoặc mục danh sách chắc chắn nhất, "none" nếu không có.',
  shipperShipments: 'Số lô hàng của người gửi đã gặp trước đây.',
  shipperOffences: 'Số vi phạm phát hiện với người gửi hàng.',
  consigneeShipments: 'Số lô hàng của người nhận đã gặp trước đây.',
  consigneeOffences: 'Số vi phạm phát hiện với người nhận hàng.',
  shipperKnownDays: 'Số ngày từ khi cảng biết người gửi hàng.',
  consigneeKnownDays: 'Số ngày từ khi cảng biết người nhận hàng.',
  shipperBills90Days: 'Số vận đơn của người gửi đến cảng này trong 90 ngày.',
  shipperBills30Days: 'Số vận đơn của người gửi trong 30 ngày.',
  shipperBillsPrior30Days: 'Số vận đơn của người gửi trong 30 ngày trước đó.',
  shipperAbandoned: 'Số vận đơn của người gửi mà không ai nhận hàng.',
  capacityUsedPermille:
    'Lượng người gửi xuất khẩu đến đây trong 90 ngày so với công suất khai trong danh mục.',
  consigneeBills24Hours: 'Số vận đơn khác đến cùng người nhận hoặc địa chỉ trong 24 giờ trước.',
  newConsigneesOfShipper: 'Số người nhận của người gửi này mà cảng mới biết trong vòng 90 ngày.',
  offencesAtAddress: 'Số vi phạm của bên khác tại địa chỉ người gửi hoặc người nhận hàng.',
  examinedWithoutFinding: 'Hải quan đã mở kiểm tra lô hàng và không phát hiện vi phạm.',
  daysSinceExaminedClean:
    'Số ngày từ lần mở kiểm tra gần nhất của một trong hai bên mà không phát hiện gì.',
}

/** Units of facts; what is missing is the same in both languages. */
export const UNITS_VI: Readonly<Record<string, string>> = {
  words: 'từ',
  language: 'ngôn ngữ',
  'yes or no': 'có hoặc không',
  containers: 'container',
  hours: 'giờ',
  'field names': 'tên chỉ tiêu',
  'HS6 codes': 'mã HS 6 số',
  'country codes': 'mã nước',
  'country code': 'mã nước',
  city: 'thành phố',
  'minor units': 'đơn vị tiền nhỏ nhất',
  kg: 'kg',
  regime: 'loại hình',
  status: 'trạng thái',
  percent: 'phần trăm',
  'per mille': 'phần nghìn',
  'percentage points': 'điểm phần trăm',
  tenths: 'phần mười',
  consignments: 'lô hàng',
  bills: 'vận đơn',
  packages: 'kiện',
  'port codes': 'mã cảng',
  ports: 'cảng',
  km: 'km',
  kind: 'loại',
  days: 'ngày',
  reference: 'số tham chiếu',
  shipments: 'lô hàng',
  offences: 'vụ vi phạm',
  parties: 'bên',
}
