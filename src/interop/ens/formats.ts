/** A format of element text: what it looks like, said and tested. */
export type Format = { readonly what: string; readonly fits: (text: string) => boolean }

const DAY_OF_MONTH =
  '(?:0[13578](?:0[1-9]|[12]\\d|3[01])|0[469](?:0[1-9]|[12]\\d|30)|02(?:0[1-9]|[12]\\d)|1[02](?:0[1-9]|[12]\\d|3[01])|11(?:0[1-9]|[12]\\d|30))'
const CLOCK = '(?:[01]\\d|2[0-3])[0-5]\\d'

const NAMED: Readonly<Record<string, Format>> = {
  a1: matching('one letter', '[a-zA-Z]'),
  A1: matching('one capital letter', '[A-Z]'),
  an2: matching('two characters', '.{2}'),
  n4: matching('four digits', '\\d{4}'),
  'n4..8': matching('four to eight digits', '\\d{4,8}'),
  country: matching('a country code of two capital letters', '[A-Z]{2}'),
  language: matching('a language code of two letters', '[a-zA-Z]{2}'),
  place: matching(
    'a place: two letters for its country, then its name or code, at most 35',
    '[a-zA-Z]{2}.{1,33}',
  ),
  office: matching(
    'a customs office: two letters and six letters or digits',
    '[a-zA-Z]{2}[a-zA-Z0-9]{6}',
  ),
  mrn: matching('an MRN of 18 characters', '\\d{2}[A-Z]{2}[A-Z0-9]{13}\\d'),
  yymmdd: matching('a date as YYMMDD', `\\d{2}${DAY_OF_MONTH}`),
  hhmm: matching('a time as hhmm', CLOCK),
  datetime: matching('a time as YYYYMMDDhhmm', `[1-9]\\d{3}${DAY_OF_MONTH}${CLOCK}`),
  message: matching(
    'the type of a customs message',
    '(?:CC3(?:0[45]|1[356]|2[3458]|51)A|CD(?:03[0-2]C|07[01]B|30[1-3]A|319A|41[12]C|9(?:06|12|13|14|16|17)B|93[12]C|971B))',
  ),
  // Of all formats this alone keeps its white space: the schema bases it on a string, not on a token.
  tin: {
    what: 'a TIN of 3 to 17 characters that begins with two capital letters',
    fits: (text) => /^[A-Z]{2}[\u0020-\u007f\t]{1,15}$/.test(text),
  },
}

/** The format of a name such as `an..35`, `n..5`, `n..11,3` or `country`. */
export function formatOf(name: string): Format {
  const named = NAMED[name]
  if (named !== undefined) return named
  const match = /^(an|n)\.\.(\d+)(?:,(\d+))?$/.exec(name)
  const [kind, length, fraction] = [match?.[1], Number(match?.[2]), match?.[3]]
  if (fraction !== undefined) return decimal(length, Number(fraction))
  return kind === 'n'
    ? matching(`at most ${length} digits`, `\\d{1,${length}}`)
    : matching(`1 to ${length} characters`, `.{1,${length}}`)
}

/** A token: white space around it is nothing, runs of it inside are one blank. Source: XML Schema part 2, 4.3.6. */
function matching(what: string, pattern: string): Format {
  const whole = new RegExp(`^(?:${pattern})$`, 'u')
  return { what, fits: (text) => whole.test(collapse(text)) }
}

function collapse(text: string): string {
  if (!/[\t\r\n]|^ | $| {2}/.test(text)) return text
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}

/** Digits are counted without leading zeros of the whole and trailing zeros of the fraction. */
function decimal(total: number, fraction: number): Format {
  return {
    what: `a number of at most ${total} digits, ${fraction} of them behind the point`,
    fits(text) {
      const match = /^[+-]?(?:(\d+)(?:\.(\d*))?|\.(\d+))$/.exec(collapse(text))
      if (match === null) return false
      const whole = (match[1] ?? '').replace(/^0+/, '')
      const behind = (match[2] ?? match[3] ?? '').replace(/0+$/, '')
      return behind.length <= fraction && whole.length + behind.length <= total
    },
  }
}
