import { it } from 'vitest'
import { backEndsAgree } from './back-ends-agree.ts'

it('the two back ends agree on 10,000 packs of random rules', () => backEndsAgree(10_000))
