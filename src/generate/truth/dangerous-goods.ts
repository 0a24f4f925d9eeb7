/** The United Nations number of goods that are dangerous to carry; null for all others. Source: UN Model Regulations. */
export function unNumberOf(hs6: string): string | null {
  return BY_HS6[hs6] ?? null
}

const BY_HS6: Readonly<Record<string, string>> = {
  '360410': '0336',
  '360490': '0431',
  '850650': '3090',
  '850760': '3480',
  '292690': '3276',
  '281000': '3077',
  '854921': '3090',
}
