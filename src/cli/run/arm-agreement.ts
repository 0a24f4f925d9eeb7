import { type Agreement, withoutExchange } from '../../agreement/agreement.ts'
import { onlyFrom } from '../../agreement/directions.ts'
import { leaveOut } from '../../agreement/leave-out.ts'
import { withPreset } from '../../agreement/preset.ts'
import { unreachable } from '../../kernel/assert.ts'
import { type Arm, sharingOf } from '../../sim/arm.ts'
import { readPreset } from '../agreement/read-agreement.ts'

/** The agreement the ports of an arm work under: the parties are those of the scenario's, the terms are the arm's. */
export function agreementOf(agreement: Agreement, arm: Arm): Agreement {
  const sharing = sharingOf(arm)
  switch (sharing.kind) {
    case 'nothing':
      return withoutExchange(agreement)
    case 'all':
      return agreement
    case 'from':
      return onlyFrom(agreement, sharing.port)
    case 'but':
      return leaveOut(agreement, sharing.leftOut)
    case 'preset':
      return withPreset(agreement, readPreset(sharing.preset))
    default:
      return unreachable(sharing)
  }
}
