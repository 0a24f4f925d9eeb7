import { type Agreement, agreedKinds, agreementDigest, lanesOf } from '../../agreement/agreement.ts'
import { sharedFields } from '../../agreement/diff.ts'
import { SHAREABLE } from '../../agreement/fields.ts'
import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import { formatUtc } from '../../kernel/time.ts'
import { readAgreementFile } from './read-agreement.ts'

export type Checked = { readonly file: string; readonly agreement: Agreement }

/**
 * Reads agreements and holds them against one another: two versions of one agreement may not be in force at once, nor may
 * one version say two things. Throws InputError with every fault of every file.
 */
export function checkAgreements(files: readonly string[]): readonly Checked[] {
  const issues: InputIssue[] = []
  const checked = files.flatMap((file): Checked[] => {
    try {
      return [{ file, agreement: readAgreementFile(file) }]
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      issues.push(...error.issues)
      return []
    }
  })
  issues.push(...contradictions(checked))
  if (issues.length > 0) throw new InputError(issues)
  return checked
}

function contradictions(checked: readonly Checked[]): readonly InputIssue[] {
  return checked.flatMap(({ file, agreement }, index) =>
    checked.slice(0, index).flatMap((other): InputIssue[] => {
      const { id, version, validFrom, validTo } = other.agreement
      if (agreement.id !== id) return []
      if (agreement.version === version) {
        return agreementDigest(agreement) === agreementDigest(other.agreement)
          ? []
          : [
              {
                file,
                path: 'version',
                what: `${id} ${version} says something else in ${other.file}`,
                mend: 'give the amended text a version of its own',
              },
            ]
      }
      if (agreement.validFrom >= validTo || validFrom >= agreement.validTo) return []
      return [
        {
          file,
          path: 'validFrom',
          what: `${id} ${agreement.version} and ${version} (${other.file}) are in force at once`,
          mend: `end one when the other begins: ${version} holds from ${formatUtc(validFrom)} to ${formatUtc(validTo)}`,
        },
      ]
    }),
  )
}

/** What an agreement comes to, for scripts. */
export function summaryOf({ file, agreement }: Checked) {
  const { id, version, validFrom, validTo, goods } = agreement
  return {
    file,
    id,
    version,
    digest: agreementDigest(agreement),
    ports: agreement.ports,
    lanes: lanesOf(agreement),
    validFrom: formatUtc(validFrom),
    validTo: formatUtc(validTo),
    goods: goods ?? null,
    kinds: agreedKinds(agreement).map((kind) => ({
      kind,
      purpose: agreement.kinds[kind]?.purpose,
      fields: sharedFields(agreement, kind).length,
      of: SHAREABLE[kind].length,
    })),
  }
}

export function renderSummary(summary: ReturnType<typeof summaryOf>): string {
  const { file, id, version, ports, lanes, kinds } = summary
  const head = `${file}: ${id} ${version} holds, ${summary.validFrom} to ${summary.validTo}`
  const where = `  ${ports.length} ports, ${lanes.length} lanes, ${summary.goods === null ? 'all goods' : `goods ${summary.goods.join(', ')}`}`
  const width = Math.max(0, ...kinds.map(({ kind }) => kind.length))
  const terms = kinds.map(
    ({ kind, fields, of, purpose }) =>
      `  ${kind.padEnd(width)}  ${fields} of ${of} fields  ${purpose}`,
  )
  return `${[head, where, ...terms].join('\n')}\n`
}
