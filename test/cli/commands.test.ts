import { type Argument, Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addCommands, COMMANDS } from '../../src/cli/commands.ts'
import type { Io } from '../../src/cli/io.ts'

const io = {} as Io
const registered = async (...args: readonly string[]) => {
  const program = new Command('portpair')
  await addCommands(program, args, io)
  return program.commands
}

const shown = (one: Argument) => {
  const name = one.variadic ? `${one.name()}...` : one.name()
  return one.required ? `<${name}>` : `[${name}]`
}

describe('the list of commands', () => {
  it.each(Object.entries(COMMANDS))('says of %s what its own help does', async (name, listed) => {
    const [command, ...others] = await registered(name)
    expect(others).toEqual([])
    expect(command?.name()).toBe(name)
    expect(command?.description()).toBe(listed.says)
    const takes = command?.registeredArguments.map((one) => shown(one))
    expect(takes).toEqual(listed.takes?.split(' ') ?? [])
  })

  it.each([[['--help']], [['rnu']], [[]], [['help']]])(
    'is all that is registered for %j',
    async (args) => {
      const commands = await registered(...args)
      expect(commands.map((command) => command.name())).toEqual(Object.keys(COMMANDS))
      expect(commands.flatMap((command) => command.options)).toEqual([])
    },
  )

  it('gives the help of a command the whole command', async () => {
    const [command] = await registered('help', 'run')
    expect(command?.options.length).toBeGreaterThan(5)
  })
})
