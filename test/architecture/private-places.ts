import { type Finding, lineAt, type Source } from './source.ts'

/** Written in halves, so that this file does not name what it looks for. */
const PLACES = [
  {
    pattern: new RegExp(`(?<![\\w.~-])/(?:wo${'rk'}|ro${'ot'}|home/\\w+|Users/\\w+)/`, 'g'),
    use: 'a relative path',
  },
  {
    pattern: new RegExp(`\\bregis${'try'}\\.[a-z-]+\\.[a-z]+`, 'g'),
    use: 'the name of the package',
  },
  { pattern: /"resolved": *"http/g, use: 'npm install with omit-lockfile-registry-resolved' },
]

/** Committed text that only holds on one machine: paths of its folders, and the hosts it installs from. */
export function checkPrivatePlaces(sources: readonly Source[]): readonly Finding[] {
  return sources.flatMap(({ path, text }) =>
    PLACES.flatMap(({ pattern, use }) =>
      [...text.matchAll(pattern)].map((match) => ({
        path,
        line: lineAt(text, match.index),
        use,
        instead: match[0],
      })),
    ),
  )
}
