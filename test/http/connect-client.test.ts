import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create, fromBinary, toBinary } from '@bufbuild/protobuf'
import { Code, ConnectError } from '@connectrpc/connect'
import { describe, expect, it } from 'vitest'
import type { Received } from '../../src/domain/port-call.ts'
import { createConnectClient } from './connect-client.ts'
import {
  DeliverRequestSchema,
  DeliverResponseSchema,
  DescribeRequestSchema,
  DescribeResponseSchema,
} from './generated/portpair/v1/exchange_pb.js'
import { serving } from './serving.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the generated client', () => {
  it('is current: made again from proto/, it is the same', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'portpair-client-'))
    try {
      const bin = join(ROOT, 'node_modules/.bin')
      execFileSync(
        join(bin, 'buf'),
        ['generate', 'proto', '--template', 'test/http/buf.gen.yaml', '-o', fresh],
        {
          cwd: ROOT,
          env: { PATH: `${bin}:${process.env.PATH}`, HOME: fresh },
        },
      )
      expect(filesOf(join(ROOT, 'test/http/generated'))).toEqual(
        filesOf(join(fresh, 'test/http/generated')),
      )
    } finally {
      rmSync(fresh, { recursive: true })
    }
  })
})

describe.each([{ binary: true }, { binary: false }])(
  'a Connect client none of us wrote, %o',
  ({ binary }) => {
    it('asks a port to describe itself, and reads the answer', async () => {
      const asked: string[] = []
      const { url } = await serving({
        receive(method, bytes): Received {
          asked.push(method, fromBinary(DescribeRequestSchema, bytes).port)
          const answer = create(DescribeResponseSchema, {
            port: 'USLAX',
            clock: 1_772_000_000_000n,
            agreementSha256: new Uint8Array([1, 2]),
          })
          return { kind: 'answer', bytes: toBinary(DescribeResponseSchema, answer) }
        },
      })
      const answer = await createConnectClient(url, { binary }).describe({ port: 'VNHPH' })
      expect(asked).toEqual(['Describe', 'VNHPH'])
      expect(answer).toMatchObject({
        port: 'USLAX',
        clock: 1_772_000_000_000n,
        agreementSha256: new Uint8Array([1, 2]),
      })
    })

    it.each<[Received & { kind: 'error' }, Code]>([
      [{ kind: 'error', code: 'invalid_argument', message: 'field 0' }, Code.InvalidArgument],
      [{ kind: 'error', code: 'unavailable', message: 'store full' }, Code.Unavailable],
    ])('understands the error %j', async (error, code) => {
      const { url } = await serving({ receive: () => error })
      const failed = await createConnectClient(url, { binary })
        .describe({})
        .catch((each: unknown) => each)
      expect(failed).toBeInstanceOf(ConnectError)
      expect([(failed as ConnectError).code, (failed as ConnectError).rawMessage]).toEqual([
        code,
        error.message,
      ])
    })

    it('understands that a body was too large, and an exception', async () => {
      const { url } = await serving({
        limits: { bodyBytes: 20 },
        receive: () => {
          throw new Error('inside')
        },
      })
      const client = createConnectClient(url, { binary })
      const codeOf = (call: Promise<unknown>) => call.catch((each: ConnectError) => each.code)
      expect(await codeOf(client.describe({ port: 'x'.repeat(50) }))).toBe(Code.ResourceExhausted)
      expect(await codeOf(client.describe({}))).toBe(Code.Internal)
    })

    it('that gives itself 50 ms and meets a port that does not answer knows it by its own clock', async () => {
      const { url } = await serving({
        receive: () => new Promise(() => {}),
        times: { closeMs: 50 },
      })
      const failed = await createConnectClient(url, { binary })
        .describe({}, { timeoutMs: 50 })
        .catch((each: ConnectError) => each.code)
      expect(failed).toBe(Code.DeadlineExceeded)
    })
  },
)

it.each([true, false])('delivers bytes as they are, binary %s', async (binary) => {
  const { url } = await serving({
    receive: (_, bytes) => ({
      kind: 'answer',
      bytes: toBinary(
        DeliverResponseSchema,
        create(DeliverResponseSchema, {
          results: fromBinary(DeliverRequestSchema, bytes).envelopes.map(({ body }) => ({
            messageId: `${body.length} bytes`,
          })),
        }),
      ),
    }),
  })
  const answer = await createConnectClient(url, { binary }).deliver({
    envelopes: [{ body: new Uint8Array(3) }, {}],
  })
  expect(answer.results.map(({ messageId }) => messageId)).toEqual(['3 bytes', '0 bytes'])
})

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  )
  return Object.fromEntries(
    names
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  )
}
