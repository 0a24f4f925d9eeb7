import { createTokenizer } from '../../../src/interop/edifact/tokenizer.ts'
import { createX12Tokenizer } from '../../../src/interop/x12/tokenizer.ts'

type Tokens = (chunks: readonly Uint8Array[]) => number

const edifact: Tokens = (chunks) => {
  let segments = 0
  const tokenizer = createTokenizer({
    segment: () => segments++,
    serviceString: () => undefined,
    tooLong: () => undefined,
  })
  for (const chunk of chunks) tokenizer.push(chunk)
  tokenizer.end()
  return segments
}

const x12: Tokens = (chunks) => {
  let segments = 0
  const decoder = new TextDecoder()
  const tokenizer = createX12Tokenizer(() => segments++)
  for (const chunk of chunks) tokenizer.push(decoder.decode(chunk, { stream: true }))
  tokenizer.end()
  return segments
}

/** Our own segments alone, by the name of their input: what a parser of others does as well. */
export const TOKENIZERS: Readonly<Record<string, Tokens>> = {
  CUSCAR: edifact,
  BAPLIE: edifact,
  'X12 309': x12,
}
