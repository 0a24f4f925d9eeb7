import { EVENTS, EXPORT, MANIFEST, type Need, number, of, yes } from './definition.ts'

type Moves = NonNullable<Need['moves']>

/** Moves from the hub on are told here; those before are the partner's to tell, but where the law wants all of them. */
const moved = (moves: Moves, ...fields: string[]): Need => ({ sources: EVENTS, fields, moves })
const movedThere = (moves: Moves, ...fields: string[]): Need => ({
  sources: ['partner container-event'],
  fields,
  moves,
})
const SCALES = of(
  ['own container-event', 'own manifest', 'partner container-event', 'partner manifest'],
  'containers.vgmKg',
  'weighedKg',
)

/** What happened to the boxes: moves, seals, scales, places aboard, and the carrier's bill over them. */
export const BOXES = {
  sealsReplaced: yes(
    'A box bears at discharge a seal that is no seal of before loading, by more than one character.',
    moved(['discharged', 'gate-out']),
    {
      sources: ['own container-event', 'partner export-declaration', 'partner container-event'],
      fields: ['containers.seals'],
    },
  ),
  weighedOverExportedKg: number(
    'kg',
    'Net weight by scales at origin less the exported gross weight. Not known for shared boxes.',
    SCALES,
    of(EXPORT, 'grossKg'),
  ),
  weighedOverExportedPermille: number(
    'per mille',
    'The same over the exported gross weight; negative when something is gone.',
    SCALES,
    of(EXPORT, 'grossKg'),
  ),
  weighedOverManifestPermille: number(
    'per mille',
    'Net weight by scales at origin less the gross weight of the manifest, over the latter.',
    SCALES,
    of(MANIFEST, 'grossKg'),
  ),
  weighedGainKg: number(
    'kg',
    'Most that a box weighs more at discharge than at the gate of the port of loading.',
    movedThere(['gate-in'], 'weighedKg'),
    moved(['discharged'], 'weighedKg'),
  ),
  hubDwellHours: number(
    'hours',
    'Longest stay of a box at a hub; 0 on a direct voyage.',
    moved(['transhipment-loaded']),
  ),
  hubDwellOverUsualPercent: number(
    'percent',
    'Longest stay of a box at a hub over what is long there: 100 is the usual longest.',
    moved(['transhipment-loaded']),
  ),
  emptiedAtHub: yes('A box was seen empty between loading and discharge.', movedThere(['loaded'])),
  fullAbroadBeforeLoading: yes(
    'A full box moved in another country than that of loading before it was loaded.',
    movedThere(['stuffed', 'gate-in']),
  ),
  fullBeforeStuffing: yes('A box moved full before it was stuffed.', movedThere(['stuffed'])),
  unmanifestedBox: yes(
    'A box is aboard, or was loaded, that no bill of the voyage names.',
    of(['own stow-plan', 'partner stow-plan', 'own container-event', 'partner container-event']),
  ),
  housesMissing: number(
    'bills',
    'House bills the carrier was told of that nobody filed.',
    of(['own master-bill', 'partner master-bill']),
  ),
  houseWeightGapPermille: number(
    'per mille',
    'Distance of the weight of all house bills from that of the master bill.',
    of(['own master-bill', 'partner master-bill']),
  ),
  housePackagesGap: number(
    'packages',
    'Distance of the packages of all house bills from those of the master bill.',
    of(['own master-bill', 'partner master-bill']),
  ),
  hoursSinceMasterBill: number(
    'hours',
    'Whole hours since the master bill came: houses may still be missing.',
    of(['own master-bill', 'partner master-bill']),
  ),
} as const
