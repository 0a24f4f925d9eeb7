import { useTexts } from '../state/settings.ts'

/** What a message carries, in the reader's language; of a kind this page does not know its name. */
export function Kind({ kind }: { readonly kind: string }) {
  const { kinds } = useTexts()
  return <>{(kinds as Readonly<Record<string, string>>)[kind] ?? kind}</>
}
