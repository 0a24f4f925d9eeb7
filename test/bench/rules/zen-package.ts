import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VERSION = '0.54.0'

/** What of zen-engine the bench calls. */
type Zen = {
  readonly ZenEngine: new () => {
    createDecision(content: unknown): {
      evaluate(values: object): Promise<{ result: Record<string, unknown> }>
    }
  }
  readonly ZenDecisionContent: new (content: object) => unknown
}

/**
 * zen-engine, fetched when the bench is run. It is no devDependency: its lock entry would name a binary for every
 * platform, and where npm cannot see one of them `npm ci` refuses the whole lock file.
 */
export function zenEngine(): Zen {
  const folder = join(tmpdir(), `portpair-zen-engine-${VERSION}`)
  if (!existsSync(join(folder, 'node_modules', '@gorules', 'zen-engine')))
    execFileSync(
      'npm',
      ['install', '--silent', '--prefix', folder, `@gorules/zen-engine@${VERSION}`],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
  return createRequire(join(folder, 'package.json'))('@gorules/zen-engine') as Zen
}
