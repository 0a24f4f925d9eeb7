import { Pool } from 'undici'
import type { Answer, ExchangeMethod } from '../domain/port-call.ts'
import { InputError } from '../kernel/input-error.ts'
import { CONNECT_CODES } from './connect-error.ts'
import { EXCHANGE_PATH } from './exchange-app.ts'
import { CLIENT_LIMITS, type ClientLimits } from './limits.ts'
import type { TlsFiles } from './listen.ts'
import { checkPartnerUrl, type UrlPlace } from './partner-url.ts'

export type PartnerClientOptions = {
  /** `https://port.example[:443][/prefix]`, or http on loopback. */
  readonly url: string
  /** Where the URL was written, for the error. */
  readonly place?: UrlPlace
  /** Our certificate where the partner asks for one, and the authority its own must come from. */
  readonly tls?: TlsFiles
} & Partial<ClientLimits>

/** The road to one partner. */
export type PartnerClient = {
  /** Calls once and never throws: whatever is no whole answer is silence. Trying again is the port's decision. */
  readonly call: (method: ExchangeMethod, bytes: Uint8Array) => Promise<Answer>
  /** Lets calls under way finish, then closes the connections. */
  readonly close: () => Promise<void>
  /** Cuts calls under way: they end as silence. */
  readonly cut: () => Promise<void>
}

/**
 * A client of a partner's exchange service. Follows no redirect, unpacks nothing, reads at most `maxAnswerBytes`
 * within `timeoutMs`. Throws InputError for a URL that must not be called.
 */
export function createPartnerClient(options: PartnerClientOptions): PartnerClient {
  const limits = { ...CLIENT_LIMITS, ...options }
  const issues = checkPartnerUrl(options.url, options.place ?? { file: 'partner url' })
  if (issues.length > 0) throw new InputError(issues)
  const url = new URL(options.url)
  const pool = new Pool(url.origin, {
    connections: limits.connections,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: 16 * 1024,
    maxResponseSize: limits.maxAnswerBytes,
    headersTimeout: limits.timeoutMs,
    bodyTimeout: limits.timeoutMs,
    connect: { timeout: limits.timeoutMs, ...options.tls },
  })
  const prefix = url.pathname.replace(/\/+$/, '') + EXCHANGE_PATH

  return {
    async call(method, bytes) {
      try {
        return await ask(pool, `${prefix}/${method}`, bytes, AbortSignal.timeout(limits.timeoutMs))
      } catch (error) {
        return silence(whyFailed(error))
      }
    },
    close: () => pool.close(),
    cut: () => pool.destroy(),
  }
}

async function ask(
  pool: Pool,
  path: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Answer> {
  const { statusCode, headers, body } = await pool.request({
    method: 'POST',
    path,
    body: bytes,
    headers: {
      'content-type': 'application/proto',
      'connect-protocol-version': '1',
      'accept-encoding': 'identity',
    },
    signal,
  })
  const type = headers['content-type']
  const read = new Uint8Array(await body.arrayBuffer())
  if (statusCode !== 200) return silence(whyRefused(statusCode, type, read))
  if (type !== 'application/proto') return silence('the answer is not application/proto')
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return silence('the answer is compressed')
  return { kind: 'answer', bytes: read }
}

const silence = (why: string): Answer => ({ kind: 'silence', why })

/** The status and, where it is one of Connect's, the code. The partner's own words are not repeated: nobody checked them. */
function whyRefused(status: number, type: unknown, body: Uint8Array): string {
  const code = type === 'application/json' ? codeIn(body) : null
  return code === null ? `HTTP ${status}` : `HTTP ${status} ${code}`
}

function codeIn(body: Uint8Array): string | null {
  try {
    const { code } = JSON.parse(new TextDecoder().decode(body))
    return Object.hasOwn(CONNECT_CODES, code) ? code : null
  } catch {
    return null
  }
}

/** Node and undici give most such errors a code, `ECONNREFUSED` or `UND_ERR_RES_EXCEEDED_MAX_SIZE`; the rest a name. */
function whyFailed(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  if (name === 'TimeoutError') return 'timeout'
  return typeof code === 'string' ? code : String(name)
}
