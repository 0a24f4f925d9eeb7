/**
 * Connect's error codes and the HTTP status each travels with.
 * Source: connectrpc.com/docs/protocol, "Error Codes".
 */
export const CONNECT_CODES = {
  canceled: 499,
  unknown: 500,
  invalid_argument: 400,
  deadline_exceeded: 504,
  not_found: 404,
  already_exists: 409,
  permission_denied: 403,
  resource_exhausted: 429,
  failed_precondition: 400,
  aborted: 409,
  out_of_range: 400,
  unimplemented: 501,
  internal: 500,
  unavailable: 503,
  data_loss: 500,
  unauthenticated: 401,
} as const
export type ConnectCode = keyof typeof CONNECT_CODES

/**
 * An error as Connect's clients read it: JSON `{ code, message }`. The status is the code's own, but for the few
 * cases where HTTP has a better one (404, 405, 413, 415).
 */
export function connectError(
  code: ConnectCode,
  message: string,
  more: { readonly status?: number; readonly headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify({ code, message }), {
    status: more.status ?? CONNECT_CODES[code],
    headers: { 'content-type': 'application/json', ...more.headers },
  })
}
