import { verifyCases } from '../port/verify/verify-cases.ts'

verifyCases({ attacks: 60, flips: 300 })
