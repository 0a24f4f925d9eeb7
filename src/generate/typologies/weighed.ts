/** Fields in which scales see what nobody declared, from stuffing on. */
export const WEIGHED: readonly string[] = [
  'manifest.containers.vgmKg',
  'container-event.weighedKg',
  'stow-plan.positions.grossKg',
]
