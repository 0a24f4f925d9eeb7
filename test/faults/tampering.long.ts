import { verifyCases } from '../port/verify/verify-cases.ts'
import { walCases } from '../port/verify/wal-cases.ts'

verifyCases({ attacks: 60, flips: 300 })
walCases(300)
