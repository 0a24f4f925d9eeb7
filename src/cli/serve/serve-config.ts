import { z } from 'zod'
import { Locode } from '../../domain/codes.ts'
import { PARTNER_RULE_POLICIES } from '../../domain/partner-rule.ts'
import { DEDUPE_RETENTION, dedupeRetentionMin, TIME_TO_LIVE } from '../../exchange/limits.ts'
import { ROLES } from '../../http/schemas/roles.ts'
import { formatDuration, parseUtc } from '../../kernel/time.ts'
import { Duration } from '../../sim/faults.ts'
import { isSimulatedKeyId } from '../../wire/keys.ts'

const Path = z.string().min(1)
const Instant = z.string().transform((text, context) => {
  const at = parseUtc(text)
  if (at === null) context.addIssue(`"${text}" is no UTC time: write e.g. "2026-03-01"`)
  return at ?? z.NEVER
})
const KeyId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,100}$/, 'a key id may contain A-Z a-z 0-9 . _ -')
  .refine((id) => !isSimulatedKeyId(id), 'this is the name of a key that anyone can derive')

/** A public key somebody is trusted to sign with, for as long as it is valid and was not revoked. */
const TrustedKeyFile = z.strictObject({
  id: KeyId,
  file: Path,
  validFrom: Instant.prefault('1970-01-01'),
  validTo: Instant.prefault('9999-12-31'),
  /** From when on it is believed no more; what it signed before stays proven. */
  revokedAt: Instant.optional(),
})
const Tls = z.strictObject({ cert: Path, key: Path, ca: Path.optional() })

/** One port for real integration. Paths count from the folder of the file. */
export const ServeConfig = z
  .strictObject({
    port: Locode,
    database: Path,
    /** Most the database may take up; without it only the disk bounds it. */
    databaseMaxMiB: z.int().min(1).optional(),
    listen: z.strictObject({
      host: z.string().min(1).default('127.0.0.1'),
      port: z.int().min(0).max(65_535),
      /** Names callers may use for this server, besides loopback. */
      names: z.array(z.string().regex(/^[a-z0-9.-]{1,253}$/)).default([]),
      tls: Tls.optional(),
      /** Plain HTTP where others can read and answer it. */
      insecureAnyAddress: z.literal(true).optional(),
    }),
    /** Health, readiness and metrics, on this machine only. */
    operations: z.strictObject({ port: z.int().min(0).max(65_535) }).optional(),
    /** The console for people, behind a door of its own. */
    console: z
      .strictObject({
        host: z.string().min(1).default('127.0.0.1'),
        port: z.int().min(0).max(65_535),
        names: z.array(z.string().regex(/^[a-z0-9.-]{1,253}$/)).default([]),
        /** Made by `portpair token`; the file holds their hashes only. */
        tokens: z
          .array(
            z.strictObject({
              name: z
                .string()
                .regex(/^[A-Za-z0-9._-]{1,40}$/, 'a name may contain A-Z a-z 0-9 . _ -'),
              role: z.enum(ROLES),
              sha256: z
                .string()
                .regex(/^[0-9a-f]{64}$/, 'a hash is 64 hex digits, as `portpair token` prints it'),
            }),
          )
          .min(1, 'a console nobody may use'),
        /** An existing folder in which the rule lab keeps new versions; without it they are downloaded. */
        rulesFolder: Path.optional(),
        /** An existing folder; runs and sweeps in folders right below it are shown. */
        results: Path.optional(),
      })
      .optional(),
    agreement: Path,
    rules: Path.optional(),
    goods: Path.optional(),
    /** Duties of trade defence and low-value regimes with their dates, over what the goods list says. */
    measures: Path.optional(),
    /** Lines of national tariffs under which goods are declared; without it only HS6 is. */
    nationalLines: Path.optional(),
    riskLists: Path.optional(),
    /** Good rules that a partner publishes count at once, or wait for an officer. */
    partnerRules: z.enum(PARTNER_RULE_POLICIES).default('offer'),
    /** The key this port signs with; its file is for its owner only. */
    key: z.strictObject({ id: KeyId, file: Path }),
    /** The key of pseudonyms under the agreement, 64 hex digits, the same at every party; for its owner only. */
    pseudonymKey: Path.optional(),
    /** Keys this port signed with before, so that it can still read what it sealed. */
    formerKeys: z.array(TrustedKeyFile).default([]),
    partners: z
      .record(
        Locode,
        z.strictObject({
          url: z.string(),
          tls: Tls.optional(),
          keys: z.array(TrustedKeyFile).min(1),
        }),
      )
      .refine(
        (partners) => Object.keys(partners).length > 0,
        'a port without a partner has nobody to talk to',
      ),
    /** A folder in which documents arrive, one JSON object a line, in files that end in `.ndjson`. */
    filings: Path.optional(),
    /** How long a message that comes again gets its receipt again; later it has expired. */
    dedupeRetention: Duration.prefault(`${DEDUPE_RETENTION}ms`),
    /** How often the books are compared with each partner. */
    reconcileEvery: Duration.prefault('1h'),
  })
  .superRefine(({ dedupeRetention }, context) => {
    const least = dedupeRetentionMin(TIME_TO_LIVE)
    if (dedupeRetention >= least) return
    context.addIssue({
      code: 'custom',
      path: ['dedupeRetention'],
      message: `${formatDuration(dedupeRetention)} is shorter than the ${formatDuration(TIME_TO_LIVE)} a message lives and twice the clock tolerance: a replay could be taken for new; at least ${Math.ceil(least / 60_000)}m`,
    })
  })
export type ServeConfig = z.infer<typeof ServeConfig>
