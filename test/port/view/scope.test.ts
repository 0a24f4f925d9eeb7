import { expect, it } from 'vitest'
import { agreementOf, make } from '../../support/make.ts'
import { twoPorts } from '../../support/two-ports.ts'

const terms = { purpose: 'scope', batchWindow: 0 }
const kinds = { 'export-declaration': terms, 'aeo-status': terms }

/** What the destination expects of its partner about a bill whose goods are under this code, or under none. */
function expects(hs6: string | undefined, goods?: string[]) {
  const t = twoPorts({ agreement: agreementOf({ kinds, ...(goods && { goods }) }) })
  const { hs6: _, ...line } = make.line()
  t.destination.file(make.manifest({ items: [hs6 === undefined ? line : { ...line, hs6 }] }))
  return t.destination.dossier('HPH260001').view.agreed
}

it.each<[string, string | undefined, string[] | undefined, string[]]>([
  ['about all goods', '940350', undefined, ['export-declaration', 'aeo-status']],
  ['about goods the bill names', '940350', ['94'], ['export-declaration', 'aeo-status']],
  ['about other goods', '940350', ['39'], ['aeo-status']],
  ['about some goods, and the bill names none', undefined, ['94'], ['aeo-status']],
])(
  'an agreement %s: silence is a missing paper only where one was agreed',
  (_, hs6, goods, kinds) => {
    expect(expects(hs6, goods)).toEqual(kinds)
  },
)
