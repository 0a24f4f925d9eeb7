import { describe, expect, it } from 'vitest'
import { codes, readSample, readString, told } from './read.ts'

describe('a stow plan (BAPLIE)', () => {
  it('of D13B gives every container its place, its weight and its ports', () => {
    const { consignments, documents, issues, unknownSegments } = readSample(
      'coral-horizon-stow-d13b.edi',
    )
    expect([consignments, unknownSegments]).toEqual([[], {}])
    expect(documents).toMatchObject([
      { at: Date.UTC(2026, 2, 5, 1, 30), place: 'interchange 1, message 1' },
    ])
    expect(documents[0]?.document).toEqual({
      kind: 'stow-plan',
      number: 'STOW-CORAL-014E',
      revision: 1,
      voyage: {
        id: 'RTPL:014E:VNHPH',
        carrier: 'RTPL',
        number: '014E',
        vesselImo: '9768162',
        vesselName: 'CORAL HORIZON',
        portOfLoading: 'VNHPH',
        portOfDischarge: 'USLAX',
        routing: [],
        loadAt: Date.UTC(2026, 2, 5, 12),
        etd: Date.UTC(2026, 2, 5, 12),
        eta: Date.UTC(2026, 2, 22, 3),
      },
      positions: [
        {
          container: 'MSKU0413226',
          sizeType: '45G1',
          cell: '0340882',
          full: true,
          grossKg: 24786,
          portOfLoading: 'VNHPH',
          portOfDischarge: 'USLAX',
        },
        {
          container: 'HBKU0785729',
          sizeType: '22G1',
          cell: '0340884',
          full: false,
          grossKg: 2200,
          portOfLoading: 'TWKHH',
          portOfDischarge: 'USOAK',
        },
        {
          container: 'HBKU0763838',
          sizeType: '22T1',
          cell: '0020106',
          full: true,
          grossKg: 19500,
          unNumber: '1993',
          portOfLoading: 'VNHPH',
          portOfDischarge: 'USLAX',
        },
      ],
    })
    expect(told(issues)).toEqual([
      'info weight-rounded interchange 1, message 1, segment 24 MEA/3.2',
      'info load-time-assumed interchange 1, message 1',
      'info cell-without-container interchange 1, message 1, segment 28 LOC',
    ])
  })

  it.each([
    ['six digits', '340882', '0340882', ['bad-cell']],
    ['letters', 'BAY 34', '0000000', ['bad-cell']],
    ['seven digits', '0340882', '0340882', []],
  ])('keeps a container whose cell has %s', (_, cell, expected, told) => {
    const read = readString(
      stow([`LOC+147+${cell}::5`, 'LOC+11+USLAX', 'EQD+CN+MSKU0413226+45G1+++5']),
    )
    expect(read.documents[0]?.document).toMatchObject({ positions: [{ cell: expected }] })
    expect(codes(read).filter((code) => code === 'bad-cell')).toEqual(told)
  })

  it('keeps every container, whatever is missing or odd about it', () => {
    const read = readString(
      stow([
        'LOC+147+0340882::5',
        'EQD+CN+NO NUMBER+LONGTYPE',
        'XYZ+1',
        'LOC+147+0340884::5',
        'MEA+WT++KGM:heavy',
        'EQD+CH+CHASSIS1+++5',
        'DGS+IMD+3+what',
      ]),
    )
    expect(read.documents[0]?.document).toMatchObject({
      positions: [
        { container: 'NONUMBER', full: true, portOfDischarge: 'ZZZZZ' },
        { container: 'CHASSIS1', cell: '0340884' },
      ],
    })
    expect(read.unknownSegments).toEqual({ XYZ: 1 })
    expect([...new Set(codes(read))]).toEqual(
      expect.arrayContaining([
        'container-size-type',
        'container-number',
        'full-or-empty',
        'bad-weight',
        'bad-number',
        'not-a-container',
        'unknown-segment',
      ]),
    )
  })
})

describe('a loading or discharge report (COARRI) and an order for one (COPRAR)', () => {
  it('gives an event for each container', () => {
    const { documents, issues } = readSample('haiphong-loading-report-d00b.edi')
    const events = documents.map(({ document }) => document)
    expect(events).toMatchObject([
      {
        number: 'LOAD-014E/1',
        houseBill: 'RTPLHPH100001',
        container: 'MSKU0413226',
        move: 'loaded',
        occurredAt: Date.UTC(2026, 2, 5, 4, 10),
        place: 'VNHPH',
        full: true,
        seals: ['ML7670951'],
        weighedKg: 24786,
        voyageId: 'RTPL:014E:VNHPH',
        portOfLoading: 'VNHPH',
        portOfDischarge: 'USLAX',
      },
      {
        number: 'LOAD-014E/2',
        container: 'HBKU0785729',
        move: 'transhipment-loaded',
        place: 'VNHPH',
        full: false,
        seals: [],
        portOfLoading: 'TWKHH',
      },
      {
        number: 'DISCHARGE-014E/1',
        move: 'discharged',
        occurredAt: Date.UTC(2026, 2, 22, 3),
        place: 'USLAX',
        portOfLoading: 'VNHPH',
      },
      {
        number: 'ORDER-015E/1',
        move: 'loaded',
        occurredAt: Date.UTC(2026, 3, 5, 12),
        voyageId: 'RTPL:015E:VNHPH',
      },
    ])
    expect(told(issues)).toEqual([
      'warning no-time interchange 1, message 2, segment 6 EQD',
      'info planned-event interchange 1, message 3',
    ])
  })

  it('that withdraws what was reported is no report', () => {
    const read = readString(
      message('COARRI', ['BGM+46+X+1', 'LOC+9+VNHPH', 'EQD+CN+MSKU0413226+45G1+++5']),
    )
    expect(read.documents).toEqual([])
    expect(codes(read)).toContain('cancellation')
  })
})

const stow = (segments: readonly string[]) => message('BAPLIE', ['BGM++X+9', ...segments])

function message(type: string, segments: readonly string[]): string {
  const inside = [`UNH+1+${type}:D:95B:UN`, ...segments, `UNT+${segments.length + 2}+1`]
  return ['UNB+UNOA:2+A+B+260301:0600+R1', ...inside, 'UNZ+1+R1'].map((one) => `${one}'`).join('\n')
}
