import type { AssistanceAnswer, AssistanceSubject } from '../../domain/assistance.ts'
import type { Millis } from '../../kernel/time.ts'
import type { EntryOf } from './instrument.ts'

/** What became of a request, as the one who asked saw it. */
export type Request = {
  readonly number: string
  readonly shipment: string
  readonly askedAt: Millis
  /** The last answer; null while there is none. */
  readonly answer: AssistanceAnswer | null
  readonly postponed: boolean
  /** From the question to the last answer. */
  readonly waited: Millis | null
}

/** Every request about a subject with its last answer, in the order in which they were asked. */
export function answersTo(
  entries: readonly EntryOf<'assistance'>[],
  subject: AssistanceSubject,
): readonly Request[] {
  const requests = new Map<string, { -readonly [K in keyof Request]: Request[K] }>()
  for (const { at, event } of entries) {
    if (event.subject !== subject) continue
    const { number, shipment, step } = event
    if (step === 'asked') {
      const open = { answer: null, postponed: false, waited: null }
      requests.set(number, { number, shipment, askedAt: at, ...open })
      continue
    }
    const request = requests.get(number)
    if (request === undefined) continue
    request.answer = step
    request.postponed ||= step === 'postponed'
    request.waited = at - request.askedAt
  }
  return [...requests.values()]
}
