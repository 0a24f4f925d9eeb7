import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { CURL_EXAMPLES } from '../serve/curl-examples.ts'
import { loadServe } from '../serve/load-serve.ts'
import { serve } from '../serve/serve.ts'

const EXAMPLES = `
Examples:
  portpair init USLAX --partner VNHPH=https://exchange.port.example --agreement agreement.yaml
  portpair serve USLAX/port.yaml
  ${CURL_EXAMPLES.describe}
  ${CURL_EXAMPLES.deliver}

The log goes to stdout, one JSON object a line. /healthz, /readyz and /metrics answer on the operations port, on this
machine only. SIGTERM or Ctrl-C: no new call is taken, those under way end, the database is folded, exit 0.
Exit codes: 2 a fault of the file · 3 the database is older than a partner remembers · 4 key file, lock, disk or address.`

/** Registers `portpair serve`. */
export function serveCommand(program: Command, io: Io): void {
  program
    .command('serve')
    .description('serve one port from its file, for real integration')
    .argument('<config>', 'YAML file of the port')
    .addHelpText('after', EXAMPLES)
    .action((config: string) => serve(loadServe(config), { log: io.stdout, signal: io.signal }))
}
