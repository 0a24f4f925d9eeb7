import { createFileReader } from '../../../src/interop/file-reader.ts'
import { chunksOf, INPUTS } from './inputs.ts'

/** Reads one input of so many megabytes, made while it is read, and tells how fast and the peak of the process. */
const [name, megabytes] = [process.argv[2], Number(process.argv[3])]
const input = INPUTS.find((one) => one.name === name)
if (input === undefined) throw new Error(`no input is called ${name}`)
const reader = createFileReader('bench', { ...input.options, maxIssues: 1_000 })
let documents = 0
let bytes = 0
let us = 0
const timed = (read: () => number) => {
  const from = process.threadCpuUsage()
  documents += read()
  const { user, system } = process.threadCpuUsage(from)
  us += user + system
}
for (const chunk of chunksOf(input, megabytes * 1e6)) {
  bytes += chunk.length
  timed(() => {
    reader.push(chunk)
    const { consignments, documents, statuses } = reader.take()
    return consignments.length + documents.length + statuses.length
  })
}
timed(() => {
  const { consignments, documents, statuses } = reader.end()
  return consignments.length + documents.length + statuses.length
})
const peakMb = Math.round(process.resourceUsage().maxRSS / 1_024)
const mbPerSecond = Math.round(bytes / us)
process.stdout.write(`${JSON.stringify({ megabytes, documents, mbPerSecond, peakMb })}\n`)
