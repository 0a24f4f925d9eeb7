/** A message's name: `<port>:<epoch>:<counter>`. The epoch rises when a port starts on an older store. */
export type MessageId = { readonly port: string; readonly epoch: number; readonly counter: number }

const COUNTER_DIGITS = 9

/** `VNHPH:1:000000042`: padded, so that ids of one epoch sort as they were given. */
export function formatMessageId({ port, epoch, counter }: MessageId): string {
  return `${port}:${epoch}:${String(counter).padStart(COUNTER_DIGITS, '0')}`
}

/** The parts of a message's name; null when it is none. Only as `formatMessageId` writes it: one message has one name. */
export function parseMessageId(text: string): MessageId | null {
  const match = /^([A-Z]{2}[A-Z2-9]{3}):(\d{1,6}):(\d{1,15})$/.exec(text)
  if (!match) return null
  const id = { port: match[1] as string, epoch: Number(match[2]), counter: Number(match[3]) }
  return formatMessageId(id) === text ? id : null
}
