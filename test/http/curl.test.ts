import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { create, fromBinary, toBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import { CURL_EXAMPLES } from '../../src/cli/serve/curl-examples.ts'
import { splitDeliverRequest } from '../../src/wire/deliver.ts'
import {
  DescribeRequestSchema,
  DescribeResponseSchema,
} from './generated/portpair/v1/exchange_pb.js'
import { serving } from './serving.ts'

const run = promisify(execFile)
const curl = await run('curl', ['--version']).then(
  () => true,
  () => false,
)

it('the README shows the same calls', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  for (const example of Object.values(CURL_EXAMPLES)) expect(readme).toContain(example)
})

describe.skipIf(!curl)('the examples of calls with curl', () => {
  it('ask a port who it is, in JSON', async () => {
    const { url } = await serving({
      receive(_, bytes) {
        const { port } = fromBinary(DescribeRequestSchema, bytes)
        const answer = create(DescribeResponseSchema, { port: 'USLAX', clock: 5n })
        expect(port).toBe('VNHPH')
        return { kind: 'answer', bytes: toBinary(DescribeResponseSchema, answer) }
      },
    })
    const { stdout } = await run('sh', ['-c', CURL_EXAMPLES.describe], { env: envOf(url) })
    expect(JSON.parse(stdout)).toMatchObject({ port: 'USLAX', clock: '5' })
  })

  it('are told in JSON what is wrong with a call', async () => {
    const { url } = await serving({
      receive(_, bytes) {
        const split = splitDeliverRequest(bytes)
        const message = split.kind === 'malformed' ? split.what : ''
        return { kind: 'error', code: 'invalid_argument', message }
      },
    })
    const { stdout } = await run('sh', ['-c', CURL_EXAMPLES.deliver], { env: envOf(url) })
    expect(JSON.parse(stdout)).toMatchObject({
      code: 'invalid_argument',
      message: 'a call carries at least one message',
    })
  })
})

const envOf = (url: string) => ({ PATH: process.env.PATH, URL: url })
