import { ARMS_VI, MEASURES_VI } from '../briefing/names.ts'
import type { Unit } from '../figure.ts'
import type { MeasureName } from '../measures.ts'
import { quantity } from './quantity.ts'

/** What a check says: what must hold, and what shows that it does or not. */
export type Told = { readonly name: string; readonly evidence: string }

type Exchanged = Readonly<
  Record<'attempted' | 'acknowledged' | 'rejected' | 'expired' | 'pending', number>
>
type Limits = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined }
type Finding = Limits & {
  readonly measure: string
  /** Null when the measure was not taken: then it has no value either. */
  readonly unit: Unit | null
  readonly arm: string
  readonly against?: string | undefined
  /** Null when it has no value. */
  readonly got: number | null
}
type Log = {
  readonly port: string
  readonly size: number
  readonly chain: string
  readonly integrity: string
}
type Compared = { readonly port: string; readonly partner: string; readonly verdict: string }

/** Consignments of an arm by how their port of discharge was done with them; `opened` are among those released. */
type Decided = Readonly<
  Record<'all' | 'released' | 'opened' | 'notLoaded' | 'underWay' | 'without', number>
>

/** One entry is one check. */
export const EN = {
  lost: (lost: number, acknowledged: number): Told => ({
    name: 'nothing acknowledged was lost',
    evidence: `${lost} lost of ${acknowledged} acknowledged`,
  }),
  keptTwice: (duplicated: number, applied: number): Told => ({
    name: 'nothing was kept twice',
    evidence: `${duplicated} kept twice of ${applied} kept`,
  }),
  neverSent: (unexpected: number, applied: number): Told => ({
    name: 'nothing was kept that nobody sent',
    evidence: `${unexpected} unexpected of ${applied} kept`,
  }),
  accounted: (of: Exchanged, settled: number): Told => ({
    name: 'every message is accounted for',
    evidence:
      `${of.attempted} attempted; ${of.acknowledged} acknowledged + ${of.rejected} rejected + ` +
      `${of.expired} expired + ${of.pending} pending = ${settled}`,
  }),
  keptAsSealed: (wrong: number, received: number): Told => ({
    name: 'what was kept is what was sealed',
    evidence: `${wrong} of ${received} differ`,
  }),
  drained: (queued: number): Told => ({
    name: 'nothing is left in an outbox',
    evidence: `${queued} messages still queued`,
  }),
  whole: (logs: readonly Log[]): Told => ({
    name: 'every log and file is whole',
    evidence: logs
      .map(
        ({ port, size, chain, integrity }) => `${port} ${size} entries ${chain}, file ${integrity}`,
      )
      .join('; '),
  }),
  checkpoints: (wrong: number, shown: number): Told => ({
    name: 'every checkpoint shown matches the log',
    evidence: `${wrong} of ${shown} differ`,
  }),
  booksEqual: (compared: readonly Compared[], never: readonly string[]): Told => ({
    name: 'the books of both ports are equal at the end',
    evidence:
      [
        ...compared.map(({ port, partner, verdict }) => `${port} with ${partner} ${verdict}`),
        ...never.map((port) => `${port} could not compare at the end`),
      ].join('; ') || 'no partner to compare with',
  }),
  decidedOnce: (twice: number, decided: number): Told => ({
    name: 'every shipment is decided once',
    evidence: `${twice} of ${decided} decided twice`,
  }),
  decided: (of: Decided): Told => ({
    name: 'every consignment was decided',
    evidence:
      `${of.all} bound for a port: ${of.released} released (${of.opened} of them opened), ${of.notLoaded} not loaded, ` +
      `${of.underWay} still under way or to be opened, ${of.without} without a decision`,
  }),
  scoresInRange: (wrong: number, assessed: number): Told => ({
    name: 'every score lies in 0 to 1000 and has a reason',
    evidence: `${wrong} of ${assessed} do not`,
  }),
  allScored: (failed: number, first: { shipment: string; error: string } | undefined): Told => ({
    name: 'no assessment threw',
    evidence: `${failed} did${first ? `, the first of ${first.shipment}: ${first.error}` : ''}`,
  }),
  silent: (ports: readonly string[], sent: number): Told => ({
    name: `${ports.join(' and ')} gave nothing`,
    evidence: `${sent} messages sealed`,
  }),
  sameWorld: (digests: readonly string[]): Told => ({
    name: 'all arms met the same trade',
    evidence: digests.join(', ') || 'no arm',
  }),
  finding: ({ measure, unit, arm, against, atLeast, atMost, got }: Finding): Told => {
    const where = against === undefined ? `in ${arm}` : `in ${arm} over ${against}`
    const said = (value: number) => quantity(value, unit, against !== undefined, 'en')
    const least = atLeast === undefined ? [] : [`at least ${said(atLeast)}`]
    const most = atMost === undefined ? [] : [`at most ${said(atMost)}`]
    return {
      name: `finding: ${measure} ${where} is ${[...least, ...most].join(' and ')}`,
      evidence: got === null ? 'it has no value' : `it is ${said(got)}`,
    }
  },
}
export type CheckWords = typeof EN

export const VI: CheckWords = {
  lost: (lost, acknowledged) => ({
    name: 'không mất thông điệp nào đã được xác nhận',
    evidence: `mất ${lost} trong ${acknowledged} thông điệp đã xác nhận`,
  }),
  keptTwice: (duplicated, applied) => ({
    name: 'không thông điệp nào được lưu hai lần',
    evidence: `${duplicated} trong ${applied} thông điệp được lưu hai lần`,
  }),
  neverSent: (unexpected, applied) => ({
    name: 'không lưu thông điệp nào mà không ai gửi',
    evidence: `${unexpected} trong ${applied} thông điệp đã lưu không có người gửi`,
  }),
  accounted: (of, settled) => ({
    name: 'mọi thông điệp đều có kết cục',
    evidence:
      `${of.attempted} đã gửi; ${of.acknowledged} được xác nhận + ${of.rejected} bị từ chối + ` +
      `${of.expired} hết hạn + ${of.pending} đang chờ = ${settled}`,
  }),
  keptAsSealed: (wrong, received) => ({
    name: 'nội dung được lưu đúng là nội dung đã niêm phong',
    evidence: `${wrong} trong ${received} khác nhau`,
  }),
  drained: (queued) => ({
    name: 'hộp thư đi không còn thông điệp nào',
    evidence: `còn ${queued} thông điệp đang xếp hàng`,
  }),
  whole: (logs) => ({
    name: 'mọi nhật ký và tệp đều nguyên vẹn',
    evidence: logs
      .map(
        ({ port, size, chain, integrity }) =>
          `${port} ${size} mục, chuỗi ${chain === 'whole' ? 'nguyên vẹn' : chain}, tệp ${integrity === 'ok' ? 'tốt' : integrity}`,
      )
      .join('; '),
  }),
  checkpoints: (wrong, shown) => ({
    name: 'mọi điểm kiểm soát đã cho xem đều khớp với nhật ký',
    evidence: `${wrong} trong ${shown} khác nhau`,
  }),
  booksEqual: (compared, never) => ({
    name: 'cuối kỳ sổ sách của hai cảng bằng nhau',
    evidence:
      [
        ...compared.map(
          ({ port, partner, verdict }) =>
            `${port} với ${partner} ${verdict === 'EQUAL' ? 'bằng nhau' : verdict}`,
        ),
        ...never.map((port) => `cuối kỳ ${port} không đối chiếu được`),
      ].join('; ') || 'không có đối tác để đối chiếu',
  }),
  decidedOnce: (twice, decided) => ({
    name: 'mỗi lô hàng được quyết định một lần',
    evidence: `${twice} trong ${decided} được quyết định hai lần`,
  }),
  decided: (of) => ({
    name: 'mọi lô hàng đều được quyết định',
    evidence:
      `${of.all} lô đến một cảng: ${of.released} được giải phóng (trong đó ${of.opened} bị mở), ${of.notLoaded} không xếp lên tàu, ` +
      `${of.underWay} còn trên đường hoặc chờ mở kiểm tra, ${of.without} không có quyết định`,
  }),
  scoresInRange: (wrong, assessed) => ({
    name: 'mọi điểm nằm trong khoảng 0 đến 1000 và có lý do',
    evidence: `${wrong} trong ${assessed} không như vậy`,
  }),
  allScored: (failed, first) => ({
    name: 'không lần đánh giá nào bị lỗi',
    evidence: `${failed} lần bị lỗi${first ? `, đầu tiên là ${first.shipment}: ${first.error}` : ''}`,
  }),
  silent: (ports, sent) => ({
    name: `${ports.join(' và ')} không cung cấp gì`,
    evidence: `${sent} thông điệp đã niêm phong`,
  }),
  sameWorld: (digests) => ({
    name: 'mọi phương án gặp cùng một dòng hàng',
    evidence: digests.join(', ') || 'không có phương án nào',
  }),
  finding: ({ measure, unit, arm, against, atLeast, atMost, got }) => {
    const named = (one: string) => (ARMS_VI as Readonly<Record<string, string>>)[one] ?? one
    const over = against === undefined ? '' : ` so với ${named(against)}`
    const called = MEASURES_VI[measure as MeasureName] ?? measure
    const said = (value: number) => quantity(value, unit, against !== undefined, 'vi')
    const least = atLeast === undefined ? [] : [`ít nhất ${said(atLeast)}`]
    const most = atMost === undefined ? [] : [`nhiều nhất ${said(atMost)}`]
    return {
      name: `kết luận: ${called}, ${named(arm)}${over}: ${[...least, ...most].join(' và ')}`,
      evidence: got === null ? 'không có giá trị' : `thực tế ${said(got)}`,
    }
  },
}
