import { z } from 'zod'

const Column = z.string().min(1).max(100)
const KeyName = z.string().regex(/^[a-zA-Z][\w-]{0,39}$/, 'a name of letters, digits, - and _')

/** The text of a column, or its first letters: `first: 2` of a tariff code is its chapter. */
const KeySource = z.strictObject({ column: Column, first: z.int().min(1).max(20).optional() })

/** A fact of the dictionary; `times` turns units of the table into those of the fact (100 makes cents of euros). */
const FactSource = z.strictObject({ column: Column, times: z.number().positive().optional() })

const Share = z.number().min(0).max(1)

/** How a table of others becomes keys, facts and labels. Strict: what is not understood is a fault. */
export const MappingDocument = z.strictObject({
  title: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  /** What must be said wherever results on this table are shown. */
  notes: z.array(z.string().min(1)).optional(),
  delimiter: z.string().length(1).optional(),
  /** Columns of the row's name and of the day (`2020-01-31`) or moment (`2020-01-31T10:00Z`) it was filed. */
  id: Column,
  at: Column,
  label: z.strictObject({
    column: Column,
    illicit: z.array(z.string()).min(1),
    lawful: z.array(z.string()).min(1),
  }),
  keys: z.record(KeyName, KeySource),
  learn: z.strictObject({
    /** Cases that a coarser level counts for. */
    strength: z.number().min(0.5).max(1_000),
    /** Ways to look a row up, each from coarse to fine, a list of keys at each level. */
    chains: z.record(KeyName, z.array(z.array(KeyName).min(1)).min(1)),
  }),
  /** Facts that rules may read; without any, no rules are run. */
  facts: z.record(z.string(), FactSource).optional(),
  /** Keys in which a judged row must equal a row learned from to be its twin. */
  twin: z.array(KeyName).min(1).optional(),
  /** Results of others, shown beside ours with their source. */
  published: z
    .strictObject({
      source: z.string().min(1),
      rows: z.string().min(1),
      base: Share,
      /** Ranker → percent inspected → precision. */
      precision: z.record(z.string(), z.record(z.string().regex(/^\d+(\.\d+)?$/), Share)),
    })
    .optional(),
})
export type MappingDocument = z.infer<typeof MappingDocument>
