import { createBaplieMessage } from '../baplie/read-message.ts'
import { createCoarriMessage } from '../coarri/read-message.ts'
import { createCuscarMessage } from '../cuscar/read-message.ts'
import type { MessageContext, MessageReader } from './message.ts'

/** The messages that are read, by their type in UNH. */
export const MESSAGE_READERS: Readonly<Record<string, (context: MessageContext) => MessageReader>> =
  {
    CUSCAR: createCuscarMessage,
    BAPLIE: createBaplieMessage,
    COARRI: (context) => createCoarriMessage(context, 'done'),
    COPRAR: (context) => createCoarriMessage(context, 'ordered'),
  }
