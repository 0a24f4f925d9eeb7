import { canonicalJson, sha256Hex } from '../../kernel/digest.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import type { RulePack } from '../rules/documents.ts'
import { compileRules } from './compile-rules.ts'
import type { CompiledPack } from './compiled.ts'

/** A pack ready to score, named by the SHA-256 of its canonical JSON. Compiled once, used for every shipment. */
export function compilePack(pack: RulePack): CompiledPack {
  return compileRules(pack, packDigest(pack))
}

/** The same for the same rules, whatever the order of the files they came from. 64 hex digits. */
export function packDigest(pack: RulePack): string {
  const rules = [...pack.rules].sort((a, b) => byCodeUnit(a.id, b.id))
  return sha256Hex(canonicalJson({ ...pack, rules }))
}
