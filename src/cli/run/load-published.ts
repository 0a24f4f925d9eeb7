import type { PortFiling } from '../../domain/port-document.ts'
import { PublishedRule, RiskPrototype } from '../../domain/published-rule.ts'
import { InputError } from '../../kernel/input-error.ts'
import { parseYaml } from '../../kernel/read-yaml.ts'
import { contentSha256 } from '../../risk/published/check-published.ts'
import type { Publication } from '../../sim/publish-plan.ts'
import { type NamedAt, readBeside, shownPath } from '../files/find.ts'
import { collector, type OpenScenario, readNamed } from './open-scenario.ts'

/**
 * What the ports of a scenario publish, as documents filed at their times. A text goes out as it is: whether it is any good
 * the partner has to find out.
 */
export function readPublished({ scenario, folders, placeOf }: OpenScenario): readonly PortFiling[] {
  const attempt = collector()
  const filings = scenario.publish.flatMap((publication, i) => {
    const namedAt = placeOf(['publish', i])
    return (
      attempt(() => {
        if (!(publication.from in scenario.ports))
          throw new InputError([
            { ...placeOf(['publish', i, 'from']), what: `${publication.from} is no port here` },
          ])
        return filingsOf(publication, contentOf(publication, folders, namedAt), scenario.start)
      }) ?? []
    )
  })
  attempt.finish()
  return filings
}

type Content = Pick<PublishedRule, 'number' | 'text' | 'prototype'>

function contentOf(
  { rule, prototype, as }: Publication,
  folders: readonly string[],
  namedAt: NamedAt,
): Content {
  if (prototype !== undefined && as !== undefined)
    return { number: as, prototype: readNamed(folders, prototype, namedAt, RiskPrototype) }
  return ruleContent(readBeside(folders, rule as string, namedAt))
}

/** The text of a rule and the name it gives itself. */
export function ruleContent({ file, text }: { file: string; text: string }): Content {
  const parsed = parseYaml(shownPath(file), text)
  const { id } = (parsed.value ?? {}) as { readonly id?: unknown }
  const number = PublishedRule.shape.number.safeParse(id)
  if (number.success) return { number: number.data, text }
  const what = 'the rule has no id that can be published: capitals and digits, at most 30'
  throw new InputError([{ file: shownPath(file), ...parsed.place(['id']), path: 'id', what }])
}

function filingsOf(
  publication: Publication,
  content: Content,
  start: number,
): readonly PortFiling[] {
  const { from, revision, at, provenance, withdrawAt } = publication
  const document: PublishedRule = {
    kind: 'published-rule',
    ...{ revision, from, status: 'published', provenance },
    ...content,
    contentSha256: contentSha256(content),
    ...{ validFrom: start + at, validTo: start + at + publication.for },
  }
  const published = { at: start + at, port: from, document }
  if (withdrawAt === undefined) return [published]
  const withdrawn = { ...document, revision: revision + 1, status: 'withdrawn' as const }
  return [published, { at: start + withdrawAt, port: from, document: withdrawn }]
}
