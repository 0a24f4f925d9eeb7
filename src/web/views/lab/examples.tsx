import type { LabExample } from '../../../domain/reads/lab-page.ts'
import { Said } from '../../parts/said.tsx'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

/** The examples of the rule, run: which hold, and how every comparison came out. */
export function Examples({ examples }: { readonly examples: readonly LabExample[] }) {
  const t = useTexts()
  const held = examples.filter(({ passes }) => passes).length
  return (
    <section class="card">
      <h2>{t.lab.examples}</h2>
      <p>{fill(t.lab.held, { of: held, n: examples.length })}</p>
      <ul class="examples">
        {examples.map((example) => (
          <Example key={`${example.list}${example.example}`} example={example} />
        ))}
      </ul>
    </section>
  )
}

function Example({ example }: { readonly example: LabExample }) {
  const t = useTexts()
  const { list, example: place, line, passes, fires, comparisons } = example
  return (
    <li class={passes ? 'holds' : 'fails'}>
      <details open={!passes}>
        <summary>
          {passes ? '✓' : '✗'} {t.lab.lists[list]} {place + 1}{' '}
          <span class="soft">
            {fill(t.lab.line, { n: line })}, {fires ? t.lab.fires : t.lab.staysSilent}
          </span>
        </summary>
        <ul>
          {comparisons.map(({ text, result }) => (
            <li>
              <strong>{t.lab.results[result]}</strong> <Said text={text} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
