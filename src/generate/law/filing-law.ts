import { z } from 'zod'
import { CountryCode } from '../../domain/codes.ts'

const Hours = z.number().min(-720).max(720)
const inOrder = (rule: { latestHours: number; earliestHours: number }) =>
  rule.earliestHours >= rule.latestHours
const OUT_OF_ORDER =
  'earliestHours is smaller than latestHours: both count backwards from the event'

/** When a document must be in: between `earliestHours` and `latestHours` before an event; negative hours are after it. */
export const FilingRule = z
  .strictObject({
    before: z.enum(['loading', 'arrival']),
    latestHours: Hours,
    earliestHours: Hours,
    /** Other hours for voyages shorter than `underDays`. */
    shortVoyage: z
      .strictObject({ underDays: z.number().positive(), latestHours: Hours, earliestHours: Hours })
      .refine(inOrder, OUT_OF_ORDER)
      .optional(),
  })
  .refine(inOrder, OUT_OF_ORDER)
export type FilingRule = z.infer<typeof FilingRule>

/** What one country makes carriers, exporters and importers file. */
export const FilingLaw = z.strictObject({
  /** The carrier's inbound manifest. */
  manifest: FilingRule,
  /** The importer's security filing; null where the law has none. */
  securityFiling: FilingRule.nullable(),
  exportDeclaration: FilingRule,
  importDeclaration: FilingRule,
})
export type FilingLaw = z.infer<typeof FilingLaw>

export const FilingPlan = z.strictObject({
  /** Share of documents filed after their legal time, by up to ten hours. */
  lateShare: z.number().min(0).max(1).default(0.03),
  /** Changes to the law of a country: what is left out stays as the country has it (`LAWS`, `UNION_LAW` or `OTHER_LAW`). */
  laws: z.record(CountryCode, FilingLaw.partial()).default({}),
})
export type FilingPlan = z.infer<typeof FilingPlan>

/** The law of a country in this plan: its own or its union's where known, else `OTHER_LAW`, with the plan's changes over it. */
export function lawOf(filing: FilingPlan, country: string): FilingLaw {
  const { manifest, securityFiling, exportDeclaration, importDeclaration } =
    filing.laws[country] ?? {}
  const usual = LAWS[country] ?? (EUROPEAN_UNION.has(country) ? UNION_LAW : OTHER_LAW)
  return {
    manifest: manifest ?? usual.manifest,
    securityFiling: securityFiling === undefined ? usual.securityFiling : securityFiling,
    exportDeclaration: exportDeclaration ?? usual.exportDeclaration,
    importDeclaration: importDeclaration ?? usual.importDeclaration,
  }
}

const rule = (
  before: FilingRule['before'],
  latestHours: number,
  earliestHours: number,
): FilingRule => ({
  before,
  latestHours,
  earliestHours,
})

/**
 * Source: latest times from 19 CFR 4.7 and 149.2 (manifest and security filing 24 h before loading) and Viet Nam's
 * e-manifest rule (24 h before arrival, 12 h when the voyage takes under 5 days). The hours in which people really
 * file before the limit, the export declarations and the import declarations are assumptions of a scenario.
 */
const LAWS: Readonly<Record<string, FilingLaw>> = {
  US: {
    manifest: rule('loading', 24, 30),
    securityFiling: rule('loading', 24, 48),
    exportDeclaration: rule('loading', 24, 72),
    importDeclaration: rule('arrival', 48, 60),
  },
  VN: {
    manifest: {
      ...rule('arrival', 24, 30),
      shortVoyage: { underDays: 5, latestHours: 12, earliestHours: 18 },
    },
    securityFiling: null,
    exportDeclaration: rule('loading', 4, 48),
    importDeclaration: rule('arrival', 0, 0),
  },
}

/**
 * The entry summary declaration of a container from overseas is due 24 hours before loading. Source: Union Customs Code,
 * Delegated Regulation (EU) 2015/2446, article 105. Hours of filing and the other documents are assumptions.
 */
const UNION_LAW: FilingLaw = {
  manifest: rule('loading', 24, 30),
  securityFiling: null,
  exportDeclaration: rule('loading', 24, 48),
  importDeclaration: rule('arrival', 0, 0),
}

const EUROPEAN_UNION = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/** For a country we know no rule of: manifest a day before arrival, export a day before loading, import on arrival. */
const OTHER_LAW: FilingLaw = {
  manifest: rule('arrival', 24, 30),
  securityFiling: null,
  exportDeclaration: rule('loading', 24, 48),
  importDeclaration: rule('arrival', 0, 0),
}
