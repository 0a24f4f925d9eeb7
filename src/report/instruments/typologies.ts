import { typologyText } from '../../domain/typologies.ts'
import { amount, type Figure } from '../figure.ts'
import { fatesOf, honest, isCaught, ofTypology, shareOf } from './fates.ts'
import { instrument } from './instrument.ts'

/** Lies that are told one by one. T16 is honest error, T18 an adversary that learns. */
const TYPOLOGIES = [
  ...['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10', 'T11', 'T12'],
  ...['T13', 'T14', 'T15', 'T17'],
]

const NONE = 'nobody did any such thing'

const LABELS = Object.fromEntries(
  TYPOLOGIES.flatMap((id) => [
    [`${id}Flagged`, `${typologyText(id)} put before officers`],
    [`${id}Early`, '  before loading'],
    [`${id}Caught`, '  found or not loaded'],
  ]),
) as Record<string, string>

/** Each kind of lie for itself: who saw it, when, and what came of it; and what honest trade had to bear. */
export const TYPOLOGY_FIGURES = instrument(
  'Kinds of lies',
  {
    honestFlagged: 'honest consignments put before officers',
    honestStopped: '  not loaded',
    dutyAtRiskUsd: 'duty evaded (truth)',
    dutyFoundUsd: '  of it found or not loaded',
    ...LABELS,
  },
  (input) => {
    const fates = fatesOf(input)
    const fair = honest(fates)
    const figures: Record<string, Figure> = {}
    for (const id of TYPOLOGIES) {
      const own = ofTypology(fates, id)
      figures[`${id}Flagged`] = shareOf(own, ({ flagged }) => flagged, NONE)
      figures[`${id}Early`] = shareOf(own, (fate) => fate.flaggedBeforeLoading, NONE)
      figures[`${id}Caught`] = shareOf(own, isCaught, NONE)
    }
    const duty = (all: typeof fates) =>
      amount(
        Math.round(all.reduce((sum, { truth }) => sum + truth.dutyEvadedMinor, 0) / 100),
        'USD',
      )
    return {
      honestFlagged: shareOf(fair, ({ flagged }) => flagged, 'nobody was honest'),
      honestStopped: amount(fair.filter(({ stopped }) => stopped).length),
      dutyAtRiskUsd: duty(fates),
      dutyFoundUsd: duty(fates.filter(isCaught)),
      ...figures,
    }
  },
)
