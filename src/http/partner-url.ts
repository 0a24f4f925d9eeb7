import { BlockList, isIP } from 'node:net'
import type { InputIssue } from '../kernel/input-error.ts'
import { isLoopbackHost } from './loopback.ts'

/** Where the URL was written, for the issues. */
export type UrlPlace = Pick<InputIssue, 'file' | 'line' | 'column' | 'path'>

/**
 * Everything that is wrong with the URL of a partner; empty when it may be called. Judged on the text alone: nothing
 * is looked up, nothing is contacted. Plain `http` only to loopback, no private or link-local address, no
 * credentials, query or fragment. Source: OWASP API7.
 */
export function checkPartnerUrl(text: string, place: UrlPlace): readonly InputIssue[] {
  const whats = faultsOf(text)
  return whats.map((what) => ({
    ...place,
    what,
    mend: 'give https://host[:port], or http://127.0.0.1:port on this machine',
  }))
}

function faultsOf(text: string): readonly string[] {
  // The parser drops or turns these silently, so that what is read is not what was written.
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(text))
    return ['a partner URL holds no blanks, control characters or backslashes']
  const url = URL.parse(text)
  if (url === null) return ['this is no URL']
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return [`${url.protocol} URLs are not called`]
  const faults: string[] = []
  if (text.split('/')[2]?.includes('@')) faults.push('a partner URL holds no user name or password')
  if (text.includes('?') || text.includes('#'))
    faults.push('a partner URL has no query and no fragment')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isLoopbackHost(host)) return faults
  if (isReservedAddress(host)) faults.push(`${host} is a private, link-local or reserved address`)
  else if (isLocalName(host)) faults.push(`${host} is a name of a local network, not of a partner`)
  if (url.protocol === 'http:')
    faults.push('plain http goes only to this machine: the partner needs https')
  return faults
}

/** Names that only a local network answers: of one label, or under a suffix kept for such. Source: RFC 6762, 6761, 8375. */
function isLocalName(host: string): boolean {
  if (isIP(host) !== 0) return false
  const labels = host.replace(/\.$/, '').split('.')
  return (
    labels.length < 2 ||
    /^(local|localhost|internal|intranet|lan|home|corp|private|arpa)$/.test(labels.at(-1) as string)
  )
}

function isReservedAddress(host: string): boolean {
  const version = isIP(host)
  return (
    (version === 4 && RESERVED_V4.check(host)) || (version === 6 && RESERVED_V6.check(host, 'ipv6'))
  )
}

/** Source: IANA special-purpose address registries (RFC 6890). IPv6 forms that carry an IPv4 address are all refused. */
const RESERVED_V4 = new BlockList()
/** A list of its own: an IPv4 address is held against the mapped forms of an IPv6 one. */
const RESERVED_V6 = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  RESERVED_V4.addSubnet(net, prefix, 'ipv4')
}
for (const [net, prefix] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const) {
  RESERVED_V6.addSubnet(net, prefix, 'ipv6')
}
