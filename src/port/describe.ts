import { agreementDigest } from '../agreement/agreement.ts'
import type { Received } from '../domain/port-call.ts'
import { decodeDescribeRequest, encodeDescribeResponse } from '../wire/describe.ts'
import type { Context } from './context.ts'

/** Tells a partner who this port is, under which agreement and schema it works, and what time it is here. */
export function describe(ctx: Context, bytes: Uint8Array): Received {
  if (decodeDescribeRequest(bytes) === null)
    return { kind: 'error', code: 'invalid_argument', message: 'this is no DescribeRequest' }
  const { agreement } = ctx
  return {
    kind: 'answer',
    bytes: encodeDescribeResponse({
      port: ctx.id,
      agreementId: agreement.id,
      agreementVersion: agreement.version,
      agreementSha256: Buffer.from(agreementDigest(agreement), 'hex'),
      schemaVersions: [{ major: 1, minor: 0 }],
      keyIds: [ctx.key.keyId],
      clock: ctx.clock.now(),
    }),
  }
}
