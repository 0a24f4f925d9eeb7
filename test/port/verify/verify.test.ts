import { verifyCases } from './verify-cases.ts'
import { walCases } from './wal-cases.ts'

// In full in the long suite: test/faults/tampering.long.ts.
verifyCases({ attacks: 2, flips: 10 })
walCases(15)
