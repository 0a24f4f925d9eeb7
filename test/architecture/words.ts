import { type Finding, lineAt, roomOf, type Source } from './source.ts'
import { stringsOf, view } from './views.ts'

/** A word, where it may stand, and what stands elsewhere instead. Rooms or beginnings of paths under `src`. */
type Ban = {
  readonly pattern: RegExp
  readonly use: string
  readonly only: readonly string[]
  /** `text`: looked for inside strings and templates, not in code. */
  readonly inside?: 'text'
}

/** Source: the word table of design, section 2. */
const BANS: readonly Ban[] = [
  {
    pattern: /(?<![.\w$])(?:async|await)\b(?!\s*[:,}=]|\?:)/g,
    use: 'a synchronous function; the rim awaits',
    only: ['http', 'scale', 'cli', 'web'],
  },
  {
    pattern: /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)\b/g,
    use: 'a returned nextAt, or scheduler.at',
    only: ['http', 'scale', 'cli', 'web'],
  },
  {
    pattern: /(?<![.\w$])(?:console|process)\s*\??\.(?!\.)/g,
    use: 'a returned value, printed by cli',
    only: ['cli'],
  },
  {
    pattern: /^(?:node:)?(?:process|child_process)$/g,
    use: 'a value handed in by cli',
    only: ['cli'],
    inside: 'text',
  },
  {
    pattern: /^(?:node:)?worker_threads$/g,
    use: 'scale, or a loop of generate',
    // In cli, `generate` shares the making of documents among threads.
    only: ['scale', 'cli'],
    inside: 'text',
  },
  {
    pattern: /^(?:node:)?fs(?:\/promises)?$/g,
    use: 'text handed in by cli',
    only: ['cli', 'wire', 'store'],
    inside: 'text',
  },
  {
    pattern:
      /\bDate\.now\b|\bnew Date(?:\(\s*\)|(?!\w|\s*\())|\bperformance\.(?:now|timeOrigin)\b/g,
    use: 'clock.now()',
    only: ['cli', 'web'],
  },
  { pattern: /\bMath\.random\b/g, use: 'chance.of(what, whom)', only: [] },
  {
    pattern:
      /\b(?:randomUUID|randomBytes|randomInt|randomFill|randomFillSync|getRandomValues|generateKey|generateKeySync|generateKeyPair|generateKeyPairSync)\b/g,
    use: 'chance.of(what, whom), or a key handed in',
    only: ['cli'],
  },
  {
    pattern:
      /\bMath\.(?:expm1|exp|log1p|log10|log2|log|pow|sinh|sin|cosh|cos|tanh|tan|asinh?|acosh?|atanh?|atan2|cbrt|hypot)\b/g,
    use: 'kernel/math.ts',
    only: ['kernel/math', 'web'],
  },
  {
    pattern: /\blocaleCompare\b|\bIntl\b|\btoLocale\w*/g,
    use: 'byCodeUnit, formatUtc',
    only: ['web'],
  },
  {
    pattern: /\bnew Function\b|(?<![.\w$])eval\s*\(/g,
    use: 'a closure',
    only: ['risk/compile'],
  },
  {
    pattern:
      /\b(?:SELECT\s[\s\S]+?\sFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(?:CREATE|DROP|ALTER)\s+(?:UNIQUE\s+)?(?:TABLE|INDEX|TRIGGER|VIEW)|PRAGMA\s+\w+)\b|^\s*(?:select|insert into|update \w+ set|delete from|create table)\b/g,
    use: 'a function of store',
    // What PostgreSQL keeps of a sweep is no port's memory.
    only: ['store', 'scale/postgres'],
    inside: 'text',
  },
  {
    pattern:
      /\bCURRENT_(?:TIMESTAMP|TIME|DATE)\b|\brandom\(\)|\b(?:date|time|datetime|julianday)\('now'/gi,
    use: 'a bound parameter',
    only: [],
    inside: 'text',
  },
]

/** Words outside the rooms that may use them; comments never count, strings only where the table says so. */
export function checkWords(sources: readonly Source[]): readonly Finding[] {
  return sources
    .filter(({ path }) => roomOf(path) !== null && !path.includes('/generated/'))
    .flatMap((source) => {
      const code = view(source.text, 'code')
      const strings = stringsOf(source.text)
      return BANS.filter((ban) => !isAllowed(ban, source.path)).flatMap((ban) =>
        ban.inside === 'text'
          ? strings.flatMap(({ text, start }) => findingsOf(ban, source, text, start))
          : findingsOf(ban, source, code, 0),
      )
    })
}

function isAllowed(ban: Ban, path: string): boolean {
  return ban.only.some((place) => new RegExp(`^src/${place}(?:/|\\.ts)`).test(path))
}

/** `text` is a part of the source that begins at `start`. */
function findingsOf(ban: Ban, source: Source, text: string, start: number): readonly Finding[] {
  return [...text.matchAll(ban.pattern)].map((match) => ({
    path: source.path,
    line: lineAt(source.text, start + match.index),
    use: ban.use,
    instead: match[0].trim().replace(/\s+/g, ' '),
  }))
}
