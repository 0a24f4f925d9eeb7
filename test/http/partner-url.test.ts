import { describe, expect, it } from 'vitest'
import { createPartnerClient } from '../../src/http/partner-client.ts'
import { checkPartnerUrl } from '../../src/http/partner-url.ts'
import { InputError } from '../../src/kernel/input-error.ts'

const whats = (url: string) =>
  checkPartnerUrl(url, { file: 'partners.yaml', line: 3 }).map(({ what }) => what)

describe('the URL of a partner, judged on its text alone (A-25, v5.0.0-1.3.6)', () => {
  it.each([
    'https://port.example',
    'https://port.example:8443/exchange',
    'https://8.8.8.8',
    'https://[2a00:1450:4001::1]:443',
    'https://xn--hi-phng-hya5453f.vn',
    'http://127.0.0.1:8080',
    'http://127.1.2.3',
    'http://localhost:1',
    'http://[::1]:8080',
    'https://localhost',
    'HTTPS://PORT.EXAMPLE/',
    // Other spellings of 127.0.0.1 that the parser reads as it.
    'http://2130706433',
    'http://0x7f.1',
  ])('%s may be called', (url) => {
    expect(whats(url)).toEqual([])
  })

  const reserved = 'private, link-local or reserved'
  it.each<[string, string]>([
    ['', 'no URL'],
    ['port.example', 'no URL'],
    ['https://', 'no URL'],
    ['file:///etc/passwd', 'file: URLs'],
    ['ftp://port.example', 'ftp: URLs'],
    ['javascript:alert(1)', 'javascript: URLs'],
    ['data:text/plain,x', 'data: URLs'],
    ['unix:/run/docker.sock', 'unix: URLs'],
    ['http://port.example', 'plain http'],
    ['http://8.8.8.8', 'plain http'],
    ['http://localhost.evil.example', 'plain http'],
    ['http://127.0.0.1.evil.example', 'plain http'],
    ['http://127.0.0.1@evil.example', 'user name'],
    ['https://user:word@port.example', 'user name'],
    ['https://@port.example', 'user name'],
    ['https://port.example/?to=x', 'no query'],
    ['https://port.example/#x', 'no fragment'],
    ['https://10.0.0.1', reserved],
    ['https://172.16.0.1', reserved],
    ['https://172.31.255.255', reserved],
    ['https://192.168.1.1', reserved],
    ['https://169.254.169.254', reserved],
    ['https://100.64.0.1', reserved],
    ['https://0.0.0.0', reserved],
    ['https://255.255.255.255', reserved],
    ['https://224.0.0.1', reserved],
    ['https://0xa9fea9fe', reserved],
    ['https://2852039166', reserved],
    ['https://0251.0376.0251.0376', reserved],
    ['https://10.1', reserved],
    ['https://10.0.0.1.', reserved],
    ['https://１０.0.0.1', reserved],
    ['https://[::]', reserved],
    ['https://[fe80::1]', reserved],
    ['https://[fec0::1]', reserved],
    ['https://[fc00::1]', reserved],
    ['https://[fd12:3456::1]', reserved],
    ['https://[ff02::1]', reserved],
    ['https://[::ffff:10.0.0.1]', reserved],
    ['https://[::ffff:127.0.0.1]', reserved],
    ['https://[::127.0.0.1]', reserved],
    ['https://[64:ff9b::10.0.0.1]', reserved],
    ['https://[2002:a00:1::]', reserved],
    ['https://intranet', 'local network'],
    ['https://port.local', 'local network'],
    ['https://port.internal.', 'local network'],
    ['https://metadata.google.internal', 'local network'],
    ['https://x.localhost', 'local network'],
    ['https://port.example\n', 'blanks'],
    [' https://port.example', 'blanks'],
    ['https:\\\\port.example', 'backslashes'],
    ['https://port.exa\u0000mple', 'control'],
    ['https://port.exa\u200bmple', 'control'],
  ])('%j is refused: %s', (url, why) => {
    expect(whats(url).join('; ')).toContain(why)
  })

  it('names every fault at once', () => {
    expect(whats('http://user@10.0.0.1/?x')).toEqual([
      'a partner URL holds no user name or password',
      'a partner URL has no query and no fragment',
      '10.0.0.1 is a private, link-local or reserved address',
      'plain http goes only to this machine: the partner needs https',
    ])
  })

  it('makes no client for a refused URL, and says where it was written', () => {
    const make = () =>
      createPartnerClient({
        url: 'file:///x',
        place: { file: 'partners.yaml', line: 3, path: 'url' },
      })
    expect(make).toThrow(InputError)
    expect(make).toThrow('partners.yaml:3: url: file: URLs are not called')
  })
})
