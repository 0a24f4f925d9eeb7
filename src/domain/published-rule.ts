import { z } from 'zod'
import { Locode } from './codes.ts'
import { numbered, validity } from './document-names.ts'
import { RiskSubject } from './warning.ts'

/** Longest text of a rule that travels, in characters: the longest shipped rule has a tenth of it. */
export const RULE_TEXT_MAX = 16_000

/** Most traits of a prototype. */
export const TRAITS_MAX = 20

/**
 * One trait of a risk prototype: goods, an industry, a route, or several of them that must all be met, and by how many
 * percent meeting it raises the probability of the typology.
 */
export const PrototypeTrait = z
  .strictObject({
    /** HS prefixes; one of them is declared. */
    goods: z
      .array(z.string().regex(/^\d{2,6}$/))
      .min(1)
      .max(100)
      .optional(),
    /** HS chapter of the industry. */
    industry: RiskSubject.shape.industry,
    /** Ports called at; one of them is on the way. */
    route: RiskSubject.shape.route,
    weight: z.int().min(1).max(100),
  })
  .refine(
    ({ goods, industry, route }) => (goods ?? industry ?? route) !== undefined,
    'a trait names goods, an industry or a route',
  )
export type PrototypeTrait = z.infer<typeof PrototypeTrait>

/** What a kind of offence looks like, without any shipment, business or name. Source: DAS prototypes, domain 5.3 `PROTO`. */
export const RiskPrototype = z.strictObject({
  typology: z.string().regex(/^T\d{2}$/),
  traits: z.array(PrototypeTrait).min(1).max(TRAITS_MAX),
})
export type RiskPrototype = z.infer<typeof RiskPrototype>

/**
 * A rule or a risk prototype that one port publishes to another. The highest revision holds; one that is `withdrawn` ends
 * those before it. Whoever receives it checks it like a file of its own and decides whether it counts.
 */
export const PublishedRule = z
  .strictObject({
    kind: z.literal('published-rule'),
    ...numbered,
    /** Name of the rule at its publisher; the rule's text bears the same. */
    number: z.string().regex(/^[A-Z][A-Z0-9-]{1,29}$/, 'a rule is named in capitals and digits'),
    /** Port that publishes it. */
    from: Locode,
    status: z.enum(['published', 'withdrawn']),
    /**
     * YAML of a rule as a file of a rule pack has it; else there is a prototype. What is withdrawn may have neither, and an
     * agreement may hold back one of the two.
     */
    text: z.string().min(1).max(RULE_TEXT_MAX).optional(),
    prototype: RiskPrototype.optional(),
    /** SHA-256 of the text in UTF-8, or of the canonical JSON of the prototype; 64 hex digits. */
    contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Where it comes from and who answers for it. */
    provenance: z.string().max(500),
    ...validity,
  })
  .refine(({ validFrom, validTo }) => validFrom < validTo, 'a rule ends after it begins')
export type PublishedRule = z.infer<typeof PublishedRule>
