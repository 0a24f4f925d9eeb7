import type { z } from 'zod'
import { LAB_REFUSALS, type RuleBench } from '../../domain/reads/lab-page.ts'
import type { DraftRequest, EffectRequest } from '../schemas/requests.ts'
import { problem } from './problem.ts'
import type { KeptToken } from './tokens.ts'

type Lab = { readonly bench: RuleBench | null }
type With<B> = { readonly body: B }

const NO_BENCH = 'This server has no rule lab.'

/** What each route of the rule lab does. */
export const LAB_HANDLERS = {
  lab: ({ bench }: Lab) => bench?.page() ?? problem('no-lab', NO_BENCH),
  labRule: ({ bench }: Lab, { name }: { readonly name: string }) =>
    bench?.rule(name) ?? problem('unknown-rule', 'The pack has no rule of that name.'),
  judge: ({ bench }: Lab, { body }: With<z.infer<typeof DraftRequest>>) =>
    bench?.judge(body) ?? problem('no-lab', NO_BENCH),
  effect: (
    { bench }: Lab,
    { body: { ground, capacityPercent, ...draft } }: With<z.infer<typeof EffectRequest>>,
  ) =>
    bench?.effect(draft, ground, capacityPercent) ??
    problem('nothing-to-try', 'The rule has a fault, or there are no such shipments.'),
  saveRule(
    { bench }: Lab,
    { body, who }: With<z.infer<typeof DraftRequest>> & { readonly who: KeptToken | null },
  ) {
    const saved = bench?.save(body, who?.name ?? '') ?? { refused: 'no-folder' as const }
    if (!('refused' in saved)) return saved
    return problem(saved.refused, LAB_REFUSALS[saved.refused])
  },
}
