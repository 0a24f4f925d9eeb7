import { z } from 'zod'

/** Languages that people read the product in. */
export const LANGUAGES = ['en', 'vi'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in each of them. */
export const InBoth = z.strictObject({ en: z.string(), vi: z.string() })
export type InBoth = z.infer<typeof InBoth>
