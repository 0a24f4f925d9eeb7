import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { type Language, TEXTS, type Texts } from '../texts/texts.ts'

export type Theme = 'system' | 'light' | 'dark'

export type Settings = {
  readonly language: Language
  readonly t: Texts
  readonly theme: Theme
  readonly setLanguage: (language: Language) => void
  readonly setTheme: (theme: Theme) => void
}

export const SettingsContext = createContext<Settings>(null as never)
export const useSettings = (): Settings => useContext(SettingsContext)
/** The texts of the chosen language. */
export const useTexts = (): Texts => useSettings().t

/** Language and theme, kept for the next visit. */
export function useOwnSettings(): Settings {
  const [language, setLanguage] = useKept<Language>('portpair.language', browserLanguage())
  const [theme, setTheme] = useKept<Theme>('portpair.theme', 'system')
  document.documentElement.lang = language
  document.documentElement.dataset.theme = theme
  return { language, t: TEXTS[language] ?? TEXTS.en, theme, setLanguage, setTheme }
}

const browserLanguage = (): Language => (navigator.language.startsWith('vi') ? 'vi' : 'en')

function useKept<T extends string>(key: string, otherwise: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>((localStorage.getItem(key) as T | null) ?? otherwise)
  return [
    value,
    (chosen) => {
      localStorage.setItem(key, chosen)
      setValue(chosen)
    },
  ]
}
