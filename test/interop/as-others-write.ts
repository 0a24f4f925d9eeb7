import type { ManifestConsignment } from '../../src/domain/documents.ts'
import type { Party } from '../../src/domain/party.ts'
import { formatUtc, type Millis } from '../../src/kernel/time.ts'

/** One consignment as carriers and declarants write it in formats that we read and do not write. */

const digits = (at: Millis) => formatUtc(at).replace(/\D/g, '')
const day = (at: Millis) => digits(at).slice(0, 8)
const minute = (at: Millis) => digits(at).slice(0, 12)

function x12(set: string, segments: readonly string[]): string {
  const inside = [`ST*${set}*0001`, ...segments, `SE*${segments.length + 2}*0001`]
  return [
    'ISA*00*          *00*          *02*ZQNL           *ZZ*CUSTOMS        *260301*0600*U*00401*000000001*0*P*>',
    'GS*SO*ZQNL*CUSTOMS*20260301*0600*1*X*004010',
    ...inside,
    'GE*1*1',
    'IEA*1*000000001',
  ]
    .map((segment) => `${segment}~`)
    .join('\n')
}

const n1 = (role: string, { name, id = '', address = {} }: Party) => [
  `N1*${role}*${name}${id && `*25*${id}`}`,
  `N3*${address.street ?? ''}`,
  `N4*${address.city ?? ''}***${address.country ?? ''}`,
]

export function asX12Manifest(document: ManifestConsignment): string {
  const { voyage, houseBill, shipper, consignee, items, containers } = document
  return x12('309', [
    `M10*${voyage.carrier}*O*SG*${voyage.vesselImo}*${voyage.vesselName}*${voyage.number}`,
    `P4*${voyage.portOfDischarge}*${day(voyage.eta)}***${digits(voyage.eta).slice(8, 12)}`,
    'LX*1',
    `M11*${houseBill}*${voyage.portOfLoading}*${document.packages}*CT*${document.grossKg}*K`,
    ...n1('SH', shipper),
    ...n1('CN', consignee as Party),
    ...containers.map(
      ({ number, sizeType, seals }) =>
        `VID*4B*${number.slice(0, 4)}*${number.slice(4)}*${seals[0]}*****${sizeType}`,
    ),
    ...items.map(
      (item) => `N10*${item.packages}*${item.description}**J*${item.hs6}**K*${item.grossKg}`,
    ),
  ])
}

export function asX12Bill(document: ManifestConsignment): string {
  const { voyage, houseBill, shipper, consignee, items, containers } = document
  return x12('310', [
    `B3**${houseBill}*${houseBill}*PP`,
    `V1*${voyage.vesselImo}*${voyage.vesselName}*SG*${voyage.number}*${voyage.carrier}`,
    ...n1('SH', shipper),
    ...n1('CN', consignee as Party),
    `R4*L*UN*${voyage.portOfLoading}`,
    `DTM*140*${day(voyage.etd)}*${digits(voyage.etd).slice(8, 12)}`,
    `R4*D*UN*${voyage.portOfDischarge}`,
    `DTM*140*${day(voyage.eta)}*${digits(voyage.eta).slice(8, 12)}`,
    ...containers.flatMap(({ number, sizeType, seals }) => [
      `N7*${number.slice(0, 4)}*${number.slice(4, 10)}****************${number.slice(10)}****${sizeType}`,
      `M7*${seals[0]}`,
    ]),
    ...items.flatMap((item, index) => [
      `LX*${index + 1}`,
      `L0*${index + 1}***${item.grossKg}*G***${item.packages}*CT**K`,
      `L5*${index + 1}*${item.description}*${item.hs6}*H`,
    ]),
  ])
}

export function asDcsaBill(document: ManifestConsignment): string {
  const { voyage, houseBill, shipper, consignee, items, containers } = document
  const party = ({ name, address = {} }: Party) => ({
    partyName: name,
    address: { street: address.street, city: address.city, countryCode: address.country },
  })
  return JSON.stringify({
    transportDocumentReference: houseBill,
    transportDocumentTypeCode: 'SWB',
    carrierCode: voyage.carrier,
    carrierCodeListProvider: 'NMFTA',
    freightPaymentTermCode: 'PRE',
    transports: {
      plannedDepartureDate: formatUtc(voyage.etd).slice(0, 10),
      plannedArrivalDate: formatUtc(voyage.eta).slice(0, 10),
      portOfLoading: { UNLocationCode: voyage.portOfLoading },
      portOfDischarge: { UNLocationCode: voyage.portOfDischarge },
      vesselVoyages: [
        {
          vesselName: voyage.vesselName,
          vesselIMONumber: voyage.vesselImo,
          carrierExportVoyageNumber: voyage.number,
        },
      ],
    },
    documentParties: { shipper: party(shipper), consignee: party(consignee as Party) },
    utilizedTransportEquipments: containers.map(({ number, sizeType, seals }) => ({
      equipment: { equipmentReference: number, ISOEquipmentCode: sizeType },
      seals: seals.map((seal) => ({ number: seal })),
    })),
    consignmentItems: items.map((item) => ({
      descriptionOfGoods: [item.description],
      HSCodes: [item.hs6],
      cargoItems: [
        {
          equipmentReference: containers[0]?.number,
          cargoGrossWeight: { value: item.grossKg, unit: 'KGM' },
          outerPackaging: { numberOfPackages: item.packages, packageCode: 'CT' },
        },
      ],
    })),
  })
}

const element = (name: string, inside: string | number | undefined) =>
  `<${name}>${inside}</${name}>`

export function asEnsDeclaration(document: ManifestConsignment): string {
  const { voyage, houseBill, shipper, consignee, items, containers } = document
  const party = (at: string, [name, street, code, city, country]: readonly string[], one: Party) =>
    element(
      at,
      [
        element(name as string, one.name),
        element(street as string, one.address?.street),
        element(code as string, '10000'),
        element(city as string, one.address?.city),
        element(country as string, one.address?.country),
      ].join(''),
    )
  const header = [
    element('RefNumHEA4', `LRN-${houseBill}`),
    element('TraModAtBorHEA76', 1),
    element('IdeOfMeaOfTraCroHEA85', voyage.vesselImo),
    element('TotNumOfIteHEA305', items.length),
    element('TotNumOfPacHEA306', document.packages),
    element('TotGroMasHEA307', document.grossKg),
    element('DecPlaHEA394', 'Hai Phong'),
    element('ConRefNumHEA', voyage.number),
    element('PlaLoaGOOITE334', voyage.portOfLoading),
    element('PlaUnlGOOITE334', voyage.portOfDischarge),
    element('DecDatTimHEA114', minute(voyage.loadAt)),
  ]
  const goods = items.map((item) =>
    element(
      'GOOITEGDS',
      [
        element('IteNumGDS7', item.number),
        element('GooDesGDS23', item.description),
        element('GroMasGDS46', item.grossKg),
        element('PRODOCDC2', element('DocTypDC21', 'N705') + element('DocRefDC23', houseBill)),
        element('COMCODGODITM', element('ComNomCMD1', item.hs6)),
        ...containers.map(({ number }) => element('CONNR2', element('ConNumNR21', number))),
        element(
          'PACGS2',
          element('KinOfPacGS23', 'CT') +
            element('NumOfPacGS24', item.packages) +
            element('MarNumOfPacGSL21', 'MARKS'),
        ),
      ].join(''),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'CC315A',
    [
      element('MesSenMES3', 'GB205672212000/1234567890'),
      element('DatOfPreMES9', day(voyage.loadAt).slice(2)),
      element('TimOfPreMES10', minute(voyage.loadAt).slice(8)),
      element('MesIdeMES19', 'ENS0001'),
      element('MesTypMES20', 'CC315A'),
      element('HEAHEA', header.join('')),
      // One party for all goods stands in the header.
      party(
        'TRACONCO1',
        ['NamCO17', 'StrAndNumCO122', 'PosCodCO123', 'CitCO124', 'CouCO125'],
        shipper,
      ),
      party(
        'TRACONCE1',
        ['NamCE17', 'StrAndNumCE122', 'PosCodCE123', 'CitCE124', 'CouCE125'],
        consignee as Party,
      ),
      ...goods,
      element('ITI', element('CouOfRouCodITI1', 'VN')),
      element('ITI', element('CouOfRouCodITI1', 'GB')),
      element('PERLODSUMDEC', element('TINPLD1', 'GB205672212000')),
      ...containers.flatMap(({ seals }) =>
        seals.map((seal) => element('SEAID529', element('SeaIdSEAID530', seal))),
      ),
      element(
        'CUSOFFFENT730',
        element('RefNumCUSOFFFENT731', 'GB000051') +
          element('ExpDatOfArrFIRENT733', minute(voyage.eta)),
      ),
      element('TRACARENT601', element('TINTRACARENT602', 'GB998877665000')),
    ].join(''),
  )}`
}
