/** HTML that is safe as it is. */
export type Html = { readonly html: string }

/** Text of a template with every value escaped, but for what is `Html` already; lists are joined. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.reduce((text, part, i) => text + textOf(values[i - 1]) + part) }
}

type Value = string | number | Html | readonly Html[] | undefined

function textOf(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(value)
  return 'html' in value ? value.html : value.map((one) => one.html).join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
