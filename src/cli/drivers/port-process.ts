import { createExchangeApp } from '../../http/exchange-app.ts'
import { type Listening, listen } from '../../http/listen.ts'
import { present } from '../../kernel/assert.ts'
import { createLocalPort, type LocalPort } from './local-port.ts'
import type { FromPort, ToPort } from './processes.ts'

/** One seaport as a process: its server on a loopback socket, everything else over the parent's channel. */
let local: LocalPort | undefined
let listening: Listening | undefined
/** What broke inside the server; told with the next answer over the channel. */
let fault: unknown

process.on('message', (message: ToPort) => {
  answer(message).then(
    (value) => reply({ kind: 'done', value }),
    (error: Error) => reply({ kind: 'failed', message: error.stack ?? String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

async function answer(message: ToPort): Promise<unknown> {
  if (fault !== undefined) throw fault
  switch (message.kind) {
    case 'open':
      // A planned crash is a real one: nothing is flushed, nothing is closed.
      local = createLocalPort(message.setup, () => {
        process.kill(process.pid, 'SIGKILL')
        for (;;);
      })
      listening = await listen(app(), { hostname: '127.0.0.1', port: 0 })
      return listening.url
    case 'prepare':
      return opened().prepare(message.call)
    case 'call': {
      const result = opened().perform(message.call)
      return result.kind === 'done' ? result.value : undefined
    }
    case 'close':
      await listening?.close()
      opened().port().saveTo(message.path)
      opened().port().close()
      setImmediate(() => process.disconnect())
      return undefined
  }
}

function app() {
  return createExchangeApp({
    receive: (method, bytes) => opened().port().receive(method, bytes),
    onFault: (error) => {
      fault = error
      return 'fault'
    },
  })
}

function opened(): LocalPort {
  return present(local, 'a port process is opened before it is called')
}

function reply(message: FromPort): void {
  process.send?.(message)
}
