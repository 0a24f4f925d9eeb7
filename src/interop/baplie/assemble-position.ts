import type { StowPosition } from '../../domain/stow-plan.ts'
import type { Voyage } from '../../domain/voyage.ts'
import { toContainerNumber } from '../codes.ts'
import type { IssueLog } from '../issue.ts'
import { quote, tidy } from '../text.ts'
import type { PositionDraft } from './position.ts'

/** One valid position; none, and an issue, for a cell without a container. */
export function assemblePosition(
  draft: PositionDraft,
  voyage: Voyage,
  log: IssueLog,
): StowPosition[] {
  const { where } = draft
  if (draft.container === undefined) {
    log.once(
      where.place.split(', segment')[0] ?? '',
      'cell-without-container',
      where,
      `cell ${quote(draft.cell)} holds no container; such cells are not kept`,
    )
    return []
  }
  if (!draft.isContainer)
    log.add(
      'not-a-container',
      where,
      `equipment ${quote(draft.container)} is no container; its cell is kept`,
    )
  const sizeType = tidy(draft.sizeType ?? '').toUpperCase()
  const kg = draft.verifiedKg ?? draft.grossKg
  if (draft.full === undefined)
    log.add(
      'full-or-empty',
      where,
      `${quote(draft.container)} is not said to be full or empty; full is assumed`,
    )
  return [
    {
      container: toContainerNumber(draft.container, log, where),
      ...sizeTypeOf(sizeType, draft, log),
      cell: cellOf(draft, log),
      full: draft.full ?? true,
      ...(kg === undefined ? {} : { grossKg: kg }),
      ...(draft.unNumber === undefined ? {} : { unNumber: draft.unNumber }),
      portOfLoading: draft.portOfLoading ?? voyage.portOfLoading,
      portOfDischarge: portOfDischarge(draft, voyage, log),
    },
  ]
}

function sizeTypeOf(
  text: string,
  { where }: PositionDraft,
  log: IssueLog,
): Pick<StowPosition, 'sizeType'> {
  if (text.length <= 4) return text === '' ? {} : { sizeType: text }
  log.add('container-size-type', where, `${quote(text)} is no size and type; it is left out`)
  return {}
}

/** Bay, row and tier as BBBRRTT. Six digits are a ship of fewer than a hundred bays. */
function cellOf({ cell, where }: PositionDraft, log: IssueLog): string {
  if (/^\d{7}$/.test(cell)) return cell
  const padded = /^\d{5,6}$/.test(cell) ? cell.padStart(7, '0') : NO_CELL
  log.add('bad-cell', where, `cell ${quote(cell)} does not have seven digits; ${padded} stands in`)
  return padded
}

const NO_CELL = '0000000'

function portOfDischarge(draft: PositionDraft, voyage: Voyage, log: IssueLog): string {
  if (draft.portOfDischarge !== undefined) return draft.portOfDischarge
  log.add('no-port', draft.where, `no port of discharge; ${voyage.portOfDischarge} stands in`)
  return voyage.portOfDischarge
}
