import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { percentile } from '../../src/kernel/statistics.ts'

/**
 * From the save of a rule to the whole answer on the terminal, of real processes that watch a copy of the shipped pack.
 * `node test/bench/watch.ts [saves]`
 */
const SAVES = Number(process.argv[2] ?? 15)
const TOP = join(import.meta.dirname, '../..')
const RULE = 'a/r01-vague-description.yaml'

const dir = mkdtempSync(join(tmpdir(), 'portpair-watch-'))
try {
  cpSync(join(TOP, 'scenarios/rules'), dir, { recursive: true })
  const milliseconds: Record<string, unknown> = {}
  for (const command of ['lint', 'test']) milliseconds[command] = await savesOf(command)
  const machine = { cores: cpus().length, node: process.version }
  process.stdout.write(`${JSON.stringify({ machine, saves: SAVES, milliseconds }, null, 2)}\n`)
} finally {
  rmSync(dir, { recursive: true })
}

async function savesOf(command: string) {
  const child = spawn(
    process.execPath,
    [join(TOP, 'src/cli/main.ts'), 'rules', command, dir, '--watch'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  try {
    await answered(child)
    const taken: number[] = []
    for (let save = 0; save < SAVES; save++) {
      const file = join(dir, RULE)
      const text = readFileSync(file, 'utf8').replace(/^weight: .*$/m, `weight: ${10 + (save % 9)}`)
      const begun = performance.now()
      writeFileSync(file, text)
      await answered(child)
      taken.push(Math.round(performance.now() - begun))
    }
    return { min: percentile(taken, 0), median: percentile(taken, 50), max: percentile(taken, 100) }
  } finally {
    child.kill('SIGINT')
  }
}

/** The line that ends an answer; rejects when the command ends instead. */
function answered(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the command ended with ${code}`)))
    let said = ''
    child.stderr?.on('data', function read(part: Buffer) {
      said += part
      if (!said.includes('waiting for the next save')) return
      child.stderr?.off('data', read)
      child.removeAllListeners('exit')
      resolve()
    })
  })
}
