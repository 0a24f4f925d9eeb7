import type { Check } from './check.ts'
import { checkKeyFiles, checkPort } from './check-doors.ts'
import { checkNativeModule, checkNode, checkSqlite } from './check-runtime.ts'
import { checkDisk, checkFsync, checkPragmas } from './check-storage.ts'
import type { Facts } from './facts.ts'
import { type DoctorOptions, gatherFacts } from './gather-facts.ts'

const JUDGES = [
  checkNode,
  checkNativeModule,
  checkSqlite,
  checkPragmas,
  checkFsync,
  checkDisk,
  checkPort,
]

/** Looks at this machine and judges it. Never throws for a bad machine: that is what it is for. */
export async function runDoctor(options: DoctorOptions): Promise<readonly Check[]> {
  return judge(await gatherFacts(options))
}

/** Every check, in the order they are shown; key files only when a path was given. */
export function judge(facts: Facts): readonly Check[] {
  const keys = facts.keys === null ? [] : [checkKeyFiles(facts.keys, facts.platform)]
  return [...JUDGES.map((check) => check(facts)), ...keys]
}
