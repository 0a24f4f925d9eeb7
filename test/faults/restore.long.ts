import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backupCommand, restoreCommand } from '../../src/cli/commands/backup.ts'
import { evidenceCommand } from '../../src/cli/commands/evidence.ts'
import { repairCommand } from '../../src/cli/commands/reconcile.ts'
import { verifyCommand } from '../../src/cli/commands/verify.ts'
import { inProcess } from '../cli/in-process.ts'
import { PORTS, pairOfFolders } from '../cli/serve/pair-of-folders.ts'
import { serving } from '../cli/serve/serving.ts'
import { make } from '../support/make.ts'

const manifest = (name: string) =>
  make.manifest({ houseBill: name, ucr: name, number: name, grossKg: 31_000 })

it('P-13: an older copy of a database is backed up, restored, told by the partner, repaired, and ends clean', async () => {
  const pair = await pairOfFolders()
  const copy = join(pair.dir, 'copy.sqlite')
  const [origin, destination] = [
    await serving(pair.config('VNHPH')),
    await serving(pair.config('USLAX')),
  ]
  pair.drop('VNHPH', 'first', [manifest('H1')])
  await origin.told('acknowledged', 1)
  const backedUp = await inProcess(backupCommand, 'backup', pair.config('VNHPH'), copy)
  expect(backedUp.stdout).toContain('1 messages sent')
  pair.drop('VNHPH', 'second', [manifest('H2')])
  await origin.told('acknowledged', 2)
  await expect(inProcess(restoreCommand, 'restore', pair.config('VNHPH'), copy)).rejects.toThrow(
    'in use by another process',
  )
  await origin.stop()
  await inProcess(restoreCommand, 'restore', pair.config('VNHPH'), copy)

  await expect((await serving(pair.config('VNHPH'))).done).rejects.toThrow('REGRESSED')
  await expect(serving(pair.config('VNHPH'))).rejects.toThrow('repair --from-partner')
  const repaired = await inProcess(repairCommand, 'repair', '--from-partner', pair.config('VNHPH'))
  expect(repaired.stdout).toMatch(
    /USLAX REGRESSED: .*\nrepaired: \d+ entries of the log are gone for good\n/,
  )

  const verified = async (port: (typeof PORTS)[number]) => {
    const witness = join(pair.dir, `${port}.witness.json`)
    const other = PORTS.find((one) => one !== port)!
    await inProcess(evidenceCommand, 'evidence', pair.config(other), '--out', witness)
    const { stdout } = await inProcess(
      verifyCommand,
      'verify',
      pair.database(port),
      '--config',
      pair.config(port),
      '--witness',
      witness,
    )
    return stdout
  }
  // The partner has been shown nothing of the new log yet.
  expect(await verified('VNHPH')).toMatch(
    /^accepted loss log \d+: USLAX was shown entries that are gone, and the log says so\n\d+ messages sent/,
  )

  const again = await serving(pair.config('VNHPH'))
  pair.drop('VNHPH', 'third', [manifest('H2'), manifest('H3')])
  await again.told('acknowledged')
  const names = again
    .events()
    .flatMap(({ event, messageId }) => (event === 'sealed' ? [messageId] : []))
  expect(names.every((name) => name !== undefined && name > 'VNHPH:2')).toBe(true)
  await again.stop()
  await destination.stop()

  // The tail the partner has not seen yet is told, and the loss as long as it has seen nothing newer.
  for (const port of PORTS)
    expect(await verified(port)).toMatch(
      /^(accepted loss log .*\n)?\d+ messages sent and \d+ kept hold, log of \d+ entries is a chain\n\d+ entries after the last witness are not provable\n$/,
    )
})
