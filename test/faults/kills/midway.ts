import Database from 'better-sqlite3'
import { copyDatabase } from '../../../src/store/copy.ts'
import { MIGRATIONS } from '../../../src/store/migrations.ts'
import { openDatabase } from '../../../src/store/open.ts'

/** Something long that is done to a database, so that somebody can kill it in the middle. */
const [what, path] = process.argv.slice(2) as [string, string]

const JOBS: Readonly<Record<string, () => void>> = {
  migration: () =>
    openDatabase(path, [
      ...MIGRATIONS,
      `CREATE TABLE made_anew (x INTEGER, filler BLOB);
       INSERT INTO made_anew WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < 2000000)
         SELECT x, zeroblob(400) FROM n;
       DROP TABLE made_anew;`,
    ]),
  checkpoint: () => new Database(path).pragma('wal_checkpoint(TRUNCATE)'),
  export: () => copyDatabase(path, `${path}.copy`, () => undefined),
}
JOBS[what]?.()
process.send?.('done')
process.disconnect?.()
