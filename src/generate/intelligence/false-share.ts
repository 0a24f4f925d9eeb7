import type { RiskListsPlan } from './intelligence-plan.ts'

/** How likely each of so many honest is listed, so that `falseEntryShare` of a list with so many guilty is honest. */
export function falseShare(
  { falseEntryShare }: RiskListsPlan,
  guiltyListed: number,
  honest: number,
): number {
  return Math.min(1, (guiltyListed * falseEntryShare) / ((1 - falseEntryShare) * honest))
}
