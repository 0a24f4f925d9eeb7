import { describe, expect, it } from 'vitest'
import { ENS_CONDITIONS } from '../../src/interop/ens/conditions/table.ts'
import type { ImportOptions } from '../../src/interop/options.ts'
import { codes, readString, sampleBytes } from './read.ts'

const SAMPLE = new TextDecoder().decode(sampleBytes('haiphong-felixstowe-315.xml'))

/** The sample with a piece of it exchanged; the piece must be there. */
const changed = (...changes: readonly (readonly [string | RegExp, string])[]) =>
  changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to)
    expect(next, `${from} is in the sample`).not.toBe(text)
    return next
  }, SAMPLE)

const errors = (text: string, options?: ImportOptions) =>
  [...new Set(codesOfErrors(text, options))].sort()
const codesOfErrors = (text: string, options?: ImportOptions) =>
  readString(text, options)
    .issues.filter((issue) => issue.severity === 'error')
    .map((issue) => issue.code)

const CITY = '<CitCO224>Hai Phong</CitCO224>'
const CONSIGNEE = '<TINCE159>GB123456789000</TINCE159>'
const TIN_CONSIGNEE = `<TRACONCE1>\n    ${CONSIGNEE}\n  </TRACONCE1>`
const NOTIFY = '<NOTPAR670><TINNOTPAR671>GB1</TINNOTPAR671></NOTPAR670>'
const NEGOTIABLE = '<SPEMENMT2><AddInfCodMT23>10600</AddInfCodMT23></SPEMENMT2>'

describe('an entry summary declaration', () => {
  it('that meets every condition is accepted, and its goods are read by their bills', () => {
    const { format, consignments, verdicts, issues } = readString(SAMPLE)
    expect([format, verdicts]).toEqual([
      'ens',
      [{ type: 'CC315A', place: '/CC315A', line: 2, accepted: true }],
    ])
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
    expect(consignments.map(({ document, at, place }) => ({ document, at, place }))).toMatchObject([
      {
        at: Date.UTC(2026, 2, 1, 6),
        place: '/CC315A/GOOITEGDS[1]',
        document: {
          houseBill: 'RTPLENS50001',
          revision: 1,
          voyage: {
            number: '015W',
            vesselImo: '9074729',
            portOfLoading: 'VNHPH',
            portOfDischarge: 'GBFXT',
            eta: Date.UTC(2026, 2, 29, 4),
          },
          shipper: {
            name: 'Red River Furniture JSC',
            address: { street: '12 Le Hong Phong', city: 'Hai Phong, 180000', country: 'VN' },
          },
          consignee: { name: 'GB123456789000', id: 'GB123456789000' },
          containers: [{ number: 'MSKU0413226', seals: ['VN778812'] }],
          items: [
            { hs6: '940350', packages: 300, packageKind: 'CT', grossKg: 12000, marks: 'RRF 1-300' },
            { hs6: '940410', packages: 120, grossKg: 3000 },
          ],
          grossKg: 15000,
          packages: 420,
        },
      },
      {
        document: {
          houseBill: 'HBL-77120',
          masterBill: 'RTPLENS50002',
          ucr: '26VN-UCR-000093',
          containers: [],
          items: [{ hs6: '100630', grossKg: 15150 }],
        },
      },
    ])
  })

  it.each<[string, string, string[]]>([
    ['a sender of another form', changed(['/1234567890', '/12345']), ['4065']],
    ['an item number out of order', changed(['>2</IteNum', '>4</IteNum']), ['8102']],
    [
      'no mass anywhere',
      changed(
        ['<TotGroMasHEA307>30150.5</TotGroMasHEA307>', ''],
        ['<GroMasGDS46>15150</GroMasGDS46>', ''],
      ),
      ['8103'],
    ],
    ['no place of loading', changed(['<PlaLoaGOOITE334>VNHPH</PlaLoaGOOITE334>', '']), ['8104']],
    [
      'a consignee without TIN for circumstance E',
      changed(
        [
          CONSIGNEE,
          '<NamCE17>A</NamCE17><StrAndNumCE122>B</StrAndNumCE122><PosCodCE123>C</PosCodCE123><CitCE124>D</CitCE124><CouCE125>GB</CouCE125>',
        ],
        ['<ConRefNumHEA>', '<SpeCirIndHEA1>E</SpeCirIndHEA1><ConRefNumHEA>'],
      ),
      ['8105'],
    ],
    [
      'a ship nobody names',
      changed(['<IdeOfMeaOfTraCroHEA85>9074729</IdeOfMeaOfTraCroHEA85>', '']),
      ['8107', '8199'],
    ],
    [
      'circumstance C at sea',
      changed(['<ConRefNumHEA>', '<SpeCirIndHEA1>C</SpeCirIndHEA1><ConRefNumHEA>']),
      ['8111'],
    ],
    [
      'circumstance D at sea',
      changed(['<ConRefNumHEA>', '<SpeCirIndHEA1>D</SpeCirIndHEA1><ConRefNumHEA>']),
      ['8112'],
    ],
    [
      'circumstance X',
      changed(['<ConRefNumHEA>', '<SpeCirIndHEA1>X</SpeCirIndHEA1><ConRefNumHEA>']),
      ['8691'],
    ],
    [
      'an aircraft with the name of a ship',
      changed(['>1</TraMod', '>4</TraMod'], ['015W', 'W']),
      ['8113', '8118'],
    ],
    ['a ship by its name', changed(['>9074729<', '>RED RIVER<']), ['8114']],
    [
      'a nationality of a ship',
      changed(['<TotNumOfIte', '<NatOfMeaOfTraCroHEA87>VN</NatOfMeaOfTraCroHEA87><TotNumOfIte']),
      ['8115'],
    ],
    [
      'a consignor in the header and in items',
      changed(['<TRACONCE1>', '<TRACONCO1><TINCO159>GB9</TINCO159></TRACONCO1><TRACONCE1>']),
      ['8119'],
    ],
    ['a city that is missing', changed([CITY, '']), ['8140']],
    [
      'a city that is missing beside a foreign TIN',
      changed([
        `${CITY}\n      <CouCO225>VN</CouCO225>`,
        '<CouCO225>VN</CouCO225><TINCO259>VN0200</TINCO259>',
      ]),
      ['8240'],
    ],
    [
      'an address beside a TIN of GB',
      changed([`${CITY}\n      <CouCO225>VN</CouCO225>`, '<TINCO259>GB0200</TINCO259>']),
      ['8641', '8642', '8643'],
    ],
    [
      'a means of transport without nationality',
      changed(
        ['<IdeOfMeaOfTraCroHEA85>9074729</IdeOfMeaOfTraCroHEA85>', ''],
        [
          /(<PACGS2>)/,
          '<IDEMEATRAGI970><IdeMeaTraGIMEATRA971>9074729</IdeMeaTraGIMEATRA971></IDEMEATRAGI970>$1',
        ],
      ),
      ['8107', '8147', '8199'],
    ],
    [
      'a means of transport stated twice',
      changed([
        /(<PACGS2>)/,
        '<IDEMEATRAGI970><NatIDEMEATRAGI973>VN</NatIDEMEATRAGI973><IdeMeaTraGIMEATRA971>9074729</IdeMeaTraGIMEATRA971></IDEMEATRAGI970>$1',
      ]),
      ['8198'],
    ],
    [
      'bulk with a number',
      changed(['VR</KinOfPacGS23>', 'VR</KinOfPacGS23><NumOfPacGS24>1</NumOfPacGS24>']),
      ['8149'],
    ],
    ['unpacked goods in packages', changed(['>CT<', '>NE<']), ['8150']],
    ['packages without a number', changed(['<NumOfPacGS24>120</NumOfPacGS24>', '']), ['8151']],
    [
      'packages without marks',
      changed(['<MarNumOfPacGSL21>RRF 301-420</MarNumOfPacGSL21>', '']),
      ['8152'],
    ],
    ['no packages, packed with nothing', changed(['>120</NumOfPac', '>0</NumOfPac']), ['8153']],
    [
      'a carrier who is the person lodging',
      changed(['GB998877665000', 'GB205672212000']),
      ['8195'],
    ],
    [
      'a carrier without TIN at sea',
      changed(['<TINTRACARENT602>GB998877665000</TINTRACARENT602>', '']),
      ['8159', '8160', '8161', '8162', '8163', '8164'],
    ],
    [
      'one consignor for all goods',
      changed([/<TRACONCO2>[\s\S]*?<\/TRACONCO2>/, ''], [/<TRACONCO2>[\s\S]*?<\/TRACONCO2>/, '']),
      ['8193'],
    ],
    ['a total of other items', changed(['>3</TotNumOfIte', '>4</TotNumOfIte']), ['8206']],
    [
      'goods without a word or a code',
      changed(['<COMCODGODITM>\n      <ComNomCMD1>100630</ComNomCMD1>\n    </COMCODGODITM>', '']),
      ['8207'],
    ],
    [
      'the office of lodgement is that of entry',
      changed([
        '<PERLODSUMDEC>',
        '<CUSOFFLON><RefNumCOL1>GB000051</RefNumCOL1></CUSOFFLON><PERLODSUMDEC>',
      ]),
      ['8616'],
    ],
    [
      'a notify party for goods that are not negotiable',
      changed([TIN_CONSIGNEE, `${TIN_CONSIGNEE}${NOTIFY}`]),
      ['8619'],
    ],
    [
      'a negotiable item with a consignee and nobody to notify',
      changed(['<TRACONCO2>', `${NEGOTIABLE}<TRACONCO2>`]),
      ['8204', '8622'],
    ],
    ['goods without a consignee', changed([TIN_CONSIGNEE, '']), ['8623']],
    [
      'a route of one country',
      changed(['<ITI>\n    <CouOfRouCodITI1>GB</CouOfRouCodITI1>\n  </ITI>', '']),
      ['8684'],
    ],
    ['a transfer reference without its reference', changed(['015W', 'XFER']), ['8685']],
    ['items heavier than the total', changed(['30150.5', '30150.499']), ['8686']],
    ['no place of unloading', changed(['<PlaUnlGOOITE334>GBFXT</PlaUnlGOOITE334>', '']), ['8687']],
    ['no packages at all', changed([/<PACGS2>[\s\S]*?<\/PACGS2>/g, '']), ['8688']],
    ['an unknown mode of transport', changed(['>1</TraMod', '>7</TraMod']), ['8689']],
    ['a leading zero in the mode', changed(['>1</TraMod', '>01</TraMod']), ['8690']],
    [
      'a person lodging from elsewhere',
      changed(['>GB205672212000</TINPLD1', '>XI205672212000</TINPLD1']),
      ['8692'],
    ],
    ['leading zeros of a mass', changed(['>15150<', '>015150<']), ['8674']],
    ['twelve digits of a mass', changed(['>12000.25<', '>12000.2500000<']), ['8675', '8676']],
    ['a mass that ends in its point', changed(['>15150<', '>15150.<']), ['8677']],
    ['a mass with a sign', changed(['>15150<', '>+15150<']), ['8679']],
  ])('with %s is refused for it', (_, text, expected) => {
    const read = readString(text)
    expect(errors(text)).toEqual(expected)
    expect(read.verdicts).toMatchObject([{ accepted: false }])
    expect(read.consignments).toEqual([])
    expect(read.issues.every(({ line, place }) => (line ?? 0) > 1 && place !== '')).toBe(true)
  })

  it.each<[string, string[], string[]]>([
    [changed(['>421</TotNumOfPac', '>420</TotNumOfPac']), [], ['8117']],
    [changed(['<TotNumOfPacHEA306>421</TotNumOfPacHEA306>', '']), [], ['8109']],
    [changed(['<DecPlaHEA394>Hai Phong</DecPlaHEA394>', '']), [], ['ens-structure']],
    [changed(['<TotNumOfIteHEA305>3</TotNumOfIteHEA305>', '']), [], ['ens-structure']],
  ])('is judged by the edition of the schema it follows: %#', (text, reduced, full) => {
    expect([errors(text), errors(text, { ensHeader: 'full' })]).toEqual([reduced, full])
  })

  it.each<[string, string, string, string]>([
    [
      'an element in the wrong order',
      changed(
        ['<IteNumGDS7>2</IteNumGDS7>', ''],
        [
          '<GroMasGDS46>3000.25</GroMasGDS46>',
          '<GroMasGDS46>3000.25</GroMasGDS46><IteNumGDS7>2</IteNumGDS7>',
        ],
      ),
      'ens-structure',
      '/CC315A/GOOITEGDS[2]/IteNumGDS7',
    ],
    [
      'an element nobody knows',
      changed(['<ITI>', '<ITINERARY/><ITI>']),
      'ens-structure',
      '/CC315A/ITINERARY',
    ],
    [
      'an element too often',
      changed([
        '<PERLODSUMDEC>',
        '<PERLODSUMDEC><TINPLD1>GB1</TINPLD1></PERLODSUMDEC><PERLODSUMDEC>',
      ]),
      'ens-structure',
      '/CC315A/PERLODSUMDEC[2]',
    ],
    ['words between elements', changed(['<ITI>', 'and so on <ITI>']), 'ens-structure', '/CC315A'],
    ['a month of 13', changed(['>260301<', '>261301<']), 'ens-format', '/CC315A/DatOfPreMES9'],
    [
      'a small country',
      changed(['>VN</CouCO225', '>vn</CouCO225']),
      'ens-format',
      '/CC315A/GOOITEGDS[1]/TRACONCO2/CouCO225',
    ],
    [
      'white space in front of a TIN',
      changed(['>GB205672212000</TINPLD1', '> GB205672212000</TINPLD1']),
      'ens-format',
      '/CC315A/PERLODSUMDEC/TINPLD1',
    ],
    [
      'four decimals',
      changed(['>15150<', '>15150.1234<']),
      'ens-format',
      '/CC315A/GOOITEGDS[3]/GroMasGDS46',
    ],
  ])('with %s does not have the structure, and is asked nothing else', (_, text, code, place) => {
    const found = readString(text).issues.filter((issue) => issue.severity === 'error')
    expect([...new Set(found.map((issue) => issue.code))]).toEqual([code])
    expect(found.map((issue) => issue.place)).toContain(place)
  })

  it('in a broken state loses no neighbour in the same envelope', () => {
    const one = SAMPLE.replace(/<\?xml.*\?>/, '')
    const broken = one.replace('</HEAHEA>', '')
    const read = readString(
      `<Envelope>${broken}${one.replaceAll('RTPLENS5', 'RTPLENS6')}</Envelope>`,
    )
    expect(read.consignments.map(({ document }) => document.houseBill)).toEqual([
      'RTPLENS60001',
      'HBL-77120',
    ])
    expect(read.verdicts.map(({ accepted }) => accepted)).toEqual([false, true])
    expect(codes(read)).toContain('xml-syntax')
  })

  it('never reads a document type, nor what its entities stand for', () => {
    const text = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>\n${SAMPLE.replace(/<\?xml.*\?>\n/, '').replace('Wooden', '&b;')}`
    const { consignments, issues } = readString(text)
    expect(consignments).toEqual([])
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['xml-doctype', 1]])
  })

  it('amends another one as its second revision', () => {
    const text = SAMPLE.replaceAll('CC315A', 'CC313A')
      .replace(
        '<RefNumHEA4>LRN-HPH-000017</RefNumHEA4>',
        '<DocNumHEA5>26GB08I00123456785</DocNumHEA5>',
      )
      .replace('<DecPlaHEA394>Hai Phong</DecPlaHEA394>', '<AmdPlaHEA598>Hai Phong</AmdPlaHEA598>')
      .replaceAll('DecDatTimHEA114', 'DatTimAmeHEA113')
    const { consignments, verdicts } = readString(text)
    expect(verdicts).toMatchObject([{ type: 'CC313A', accepted: true }])
    expect(consignments.map(({ document }) => document.revision)).toEqual([2, 2])
  })

  it('has a condition for every published number, and each says what must be true', () => {
    expect(new Set(ENS_CONDITIONS.map(({ code }) => code)).size).toBe(182)
    for (const { must } of ENS_CONDITIONS) expect(must).toMatch(/^[a-z].{20,200}$/)
  })
})
