import type { Problem } from '../schemas/answers.ts'

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
export type ProblemStatus = keyof typeof TITLES

/** A refused call as RFC 9457 tells it. */
export function problem(
  status: ProblemStatus,
  detail: string,
  more: { readonly code?: string; readonly headers?: Record<string, string> } = {},
): Response {
  const body: Problem = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail,
    ...(more.code !== undefined && { code: more.code }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...more.headers },
  })
}
