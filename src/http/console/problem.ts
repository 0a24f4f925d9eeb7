import type { Problem } from '../schemas/answers.ts'
import { PROBLEMS, type ProblemCode } from '../schemas/problems.ts'

const TITLES = {
  400: 'Bad request',
  401: 'Who are you?',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not possible now',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not understood',
  500: 'Internal error',
  503: 'Busy',
} as const

/** A refused call as RFC 9457 tells it: the code is for programs and other languages, the detail says more in English. */
export function problem(
  code: ProblemCode,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const status = PROBLEMS[code]
  const body: Problem = { type: 'about:blank', title: TITLES[status], status, detail, code }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}
