import { type Client, createClient } from '@connectrpc/connect'
import { createConnectTransport } from '@connectrpc/connect-node'
import { ExchangeService } from './generated/portpair/v1/exchange_pb.js'

/** A client none of us wrote, generated from `proto/`: `describe`, `deliver`, `reconcile`. */
export function createConnectClient(
  url: string,
  options: { readonly binary: boolean },
): Client<typeof ExchangeService> {
  return createClient(
    ExchangeService,
    createConnectTransport({ baseUrl: url, httpVersion: '1.1', useBinaryFormat: options.binary }),
  )
}
