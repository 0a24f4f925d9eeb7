import type { InBoth } from '../../domain/language.ts'
import { useSettings } from '../state/settings.ts'
import { Said } from './said.tsx'

/** A text that the server gives in both languages, in the reader's. It may hold words of a stranger's document. */
export function Told({ text }: { readonly text: InBoth }) {
  const { language } = useSettings()
  return <Said text={text[language]} />
}
