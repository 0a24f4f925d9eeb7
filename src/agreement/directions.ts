import type { MessageKind } from '../domain/message.ts'
import { type Agreement, agreedKinds } from './agreement.ts'

/** Kinds a port gives its partners: those the agreement shares and does not keep for other givers. */
export function kindsFrom(agreement: Agreement, port: string): readonly MessageKind[] {
  return agreedKinds(agreement).filter(
    (kind) => agreement.kinds[kind]?.givers?.includes(port) ?? true,
  )
}

/** The same agreement in one direction: only this port gives, and gets receipts for it. */
export function onlyFrom(agreement: Agreement, port: string): Agreement {
  const kinds = Object.fromEntries(
    kindsFrom(agreement, port).map((kind) => [kind, { ...agreement.kinds[kind], givers: [port] }]),
  ) as Agreement['kinds']
  return { ...agreement, version: `${agreement.version}-from-${port}`, kinds }
}
