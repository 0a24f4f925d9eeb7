import { connectError } from './connect-error.ts'

/** What the headers of a call say, before a byte of its body is read. */
export type CallHeaders =
  | { readonly kind: 'call'; readonly json: boolean; readonly deadline: AbortSignal | null }
  | { readonly kind: 'refused'; readonly response: Response }

/** Judges the headers of a Connect unary call. Source: connectrpc.com/docs/protocol, "Unary-Request". */
export function readCallHeaders(headers: Headers): CallHeaders {
  const type = mediaType(headers.get('content-type') ?? '')
  if (type === null) {
    return refused('unimplemented', 'send application/proto or application/json', 415, {
      'accept-post': 'application/proto, application/json',
    })
  }
  const encoding = headers.get('content-encoding') ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') {
    return refused('unimplemented', 'compressed bodies are not read: send identity', undefined, {
      'accept-encoding': 'identity',
    })
  }
  if ((headers.get('connect-protocol-version') ?? '1') !== '1') {
    return refused('invalid_argument', 'Connect-Protocol-Version must be 1')
  }
  const timeout = headers.get('connect-timeout-ms')
  if (timeout !== null && !/^\d{1,10}$/.test(timeout)) {
    return refused('invalid_argument', 'Connect-Timeout-Ms must be a number of at most ten digits')
  }
  return {
    kind: 'call',
    json: type === 'application/json',
    deadline: timeout === null ? null : deadlineIn(timeout),
  }
}

/** The media type without its parameters; null for one not spoken here. JSON may name its charset when it is UTF-8. */
function mediaType(header: string): 'application/proto' | 'application/json' | null {
  const [type = '', ...parameters] = header
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  if (type === 'application/proto' && parameters.length === 0) return type
  if (type === 'application/json' && parameters.every((each) => /^charset="?utf-8"?$/.test(each)))
    return type
  return null
}

/** Timers hold at most 2^31 - 1 ms, nearly 25 days; no call takes that long. */
const deadlineIn = (text: string) =>
  Number(text) === 0
    ? AbortSignal.abort()
    : AbortSignal.timeout(Math.min(Number(text), 2 ** 31 - 1))

function refused(
  code: Parameters<typeof connectError>[0],
  message: string,
  status?: number,
  headers: Record<string, string> = {},
): CallHeaders {
  return {
    kind: 'refused',
    response: connectError(code, message, status === undefined ? { headers } : { status, headers }),
  }
}
