import { join } from 'node:path'
import { readRules } from '../../../src/cli/files/find.ts'
import { quickYaml } from '../../../src/kernel/quick-yaml.ts'
import { readYamlNodes } from '../../../src/kernel/yaml-nodes.ts'
import { loadRulePack } from '../../../src/risk/risk.ts'
import { isTextsFile } from '../../../src/risk/texts/texts-in-force.ts'

/**
 * A pack of so many rules, the shipped ones again and again under other ids: how long loading it takes, and how long each of
 * the two readers of YAML takes for a rule. `node test/bench/rules/load.ts [rules]`
 */
const RULES = Number(process.argv[2] ?? 10_000)

const shipped = readRules(join(import.meta.dirname, '../../../scenarios/rules'))
const pack = shipped.filter(({ path }) => path.endsWith('pack.yaml'))
const rules = shipped.filter(({ path }) => !path.endsWith('pack.yaml') && !isTextsFile(path))
const many = Array.from({ length: RULES }, (_, i) => {
  const text = (rules[i % rules.length] as (typeof rules)[number]).text
  return { path: `many/x${i}.yaml`, text: text.replace(/^id: .*$/m, `id: X${i}`) }
})

function secondsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 10_000) / 100
}

const result = {
  rules: RULES,
  loadSeconds: secondsOf(() => void loadRulePack([...pack, ...many])),
  readSeconds: {
    quick: secondsOf(() => {
      for (const { text } of many) quickYaml(text)
    }),
    'with places': secondsOf(() => {
      for (const { text } of many) readYamlNodes(text, () => {})
    }),
  },
}
process.stdout.write(`${JSON.stringify(result)}\n`)
