import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../src/http/schemas/roles.ts'
import { tokenOf } from '../http/console/serving-console.ts'
import { make } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'
import { axe, collisions, open, picture, type Watched } from './browser.ts'
import { HOSTILE } from './hostile-texts.ts'

const WIDE = { width: 1_280, theme: 'light' } as const

/** Several shipments of which both sides tell, one of them heavy, one full of hostile text. */
export function story(): TwoPorts {
  const t = twoPorts()
  const [script, img, link, svg, bidi, close, template] = HOSTILE
  t.origin.file(make.exportDeclaration({ grossKg: 30_500 }))
  t.destination.file(make.manifest({ grossKg: 31_000 }))
  t.destination.file(
    make.manifest({
      houseBill: 'HPH260002',
      number: template,
      ucr: close,
      grossKg: 32_000,
      shipper: { name: script, id: img, address: { street: link, city: svg } },
      consignee: { name: bidi },
      containers: [{ number: 'MSKU7654320', seals: [svg] }],
      items: [make.line({ description: img, marks: script })],
    }),
  )
  t.settleDown()
  return t
}

/** A page of the console for a reader of that role, with all that goes wrong on it. */
export async function visit(
  browser: Browser,
  url: string,
  role: Role,
  view: string,
): Promise<Watched> {
  return open(browser, `${url}/#token=${tokenOf(role)}&${view}`, WIDE)
}

/** Pictured, accessible, nothing laid over anything else, and nothing went wrong so far. */
export async function expectGood({ page, faults }: Watched, name: string): Promise<void> {
  await picture(page, `${name}-1280-light`)
  expect({ name, axe: await axe(page), collisions: await collisions(page), faults }).toEqual({
    name,
    axe: [],
    collisions: [],
    faults: [],
  })
}
