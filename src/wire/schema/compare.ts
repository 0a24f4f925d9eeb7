import type { SchemaSnapshot } from './snapshot.ts'

/** A change after which somebody who speaks the released schema would misread this one, or be misread. */
export type Breaking = { readonly rule: string; readonly where: string; readonly what: string }

type Message = SchemaSnapshot['messages'][string]

/**
 * What breaks bytes or JSON between a released schema and a newer one; adding is never breaking. The names of the rules are
 * those of buf's category WIRE_JSON. Source: buf.build/docs/breaking/rules.
 */
export function compareSchemas(released: SchemaSnapshot, now: SchemaSnapshot): readonly Breaking[] {
  return [
    ...gone(released.messages, now.messages, 'MESSAGE_NO_DELETE'),
    ...gone(released.enums, now.enums, 'ENUM_NO_DELETE'),
    ...gone(released.methods, now.methods, 'RPC_NO_DELETE'),
    ...both(released.messages, now.messages).flatMap(([name, old, fresh]) =>
      compareFields(name, old, fresh),
    ),
    ...both(released.enums, now.enums).flatMap(([name, old, fresh]) =>
      compareValues(name, old, fresh),
    ),
    ...both(released.methods, now.methods).flatMap(([name, old, fresh]) =>
      old === fresh
        ? []
        : [
            {
              rule: 'RPC_SAME_REQUEST_RESPONSE_TYPE',
              where: name,
              what: `was ${old}, is ${fresh}`,
            },
          ],
    ),
  ]
}

function compareFields(message: string, old: Message, now: Message): readonly Breaking[] {
  return [...reservedNoMore(message, old, now), ...changedFields(message, old, now)]
}

function changedFields(message: string, old: Message, now: Message): readonly Breaking[] {
  return Object.entries(old.fields).flatMap(([number, field]) => {
    const where = `${message}.${field.name}`
    const fresh = now.fields[number]
    if (fresh === undefined) return deleted(where, field.name, number, now)
    const faults: Breaking[] = []
    if (fresh.name !== field.name)
      faults.push({
        rule: 'FIELD_SAME_JSON_NAME',
        where,
        what: `number ${number} is now ${fresh.name}`,
      })
    if (fresh.type !== field.type)
      faults.push({
        rule: 'FIELD_WIRE_JSON_COMPATIBLE_TYPE',
        where,
        what: `was ${field.type}, is ${fresh.type}`,
      })
    if (fresh.label !== field.label)
      faults.push({
        rule: 'FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY',
        where,
        what: `was ${field.label}, is ${fresh.label}`,
      })
    return faults
  })
}

/** Whoever speaks JSON knows a field by its name: it must not mean something else one day, whatever its number. */
function deleted(where: string, name: string, number: string, now: Message): readonly Breaking[] {
  const isHeld = isReserved(Number(number), now)
  const isNameHeld = now.reservedNames.includes(name)
  const faults: Breaking[] = []
  if (!isHeld)
    faults.push({
      rule: 'FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED',
      where,
      what: `number ${number} is gone and not reserved`,
    })
  if (!isNameHeld)
    faults.push({
      rule: 'FIELD_NO_DELETE_UNLESS_NAME_RESERVED',
      where,
      what: `the name ${name} is gone and not reserved`,
    })
  return faults
}

/** What a release kept from being used again. */
function reservedNoMore(message: string, old: Message, now: Message): readonly Breaking[] {
  const numbers = old.reservedNumbers
    .filter(([from, to]) => !covers(now, from, to))
    .map(([from, to]) => (from === to ? `number ${from}` : `numbers ${from} to ${to}`))
  const names = old.reservedNames
    .filter((name) => !now.reservedNames.includes(name))
    .map((name) => `name ${name}`)
  return [...numbers, ...names].map((what) => ({
    rule: 'RESERVED_MESSAGE_NO_DELETE',
    where: message,
    what: `${what} no longer reserved`,
  }))
}

/** A range may have been cut in pieces or widened. */
function covers({ reservedNumbers }: Message, from: number, to: number): boolean {
  let next = from
  for (const [low, high] of [...reservedNumbers].sort((a, b) => a[0] - b[0]))
    if (low <= next && next <= high) next = high + 1
  return next > to
}

function isReserved(number: number, now: Message): boolean {
  return covers(now, number, number)
}

function compareValues(
  name: string,
  old: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly Breaking[] {
  return Object.entries(old).flatMap(([number, value]) => {
    const fresh = now[number]
    if (fresh === value) return []
    const where = `${name}.${value}`
    return fresh === undefined
      ? [{ rule: 'ENUM_VALUE_NO_DELETE', where, what: `number ${number} is gone` }]
      : [{ rule: 'ENUM_VALUE_SAME_NAME', where, what: `number ${number} is now ${fresh}` }]
  })
}

function gone(old: object, now: object, rule: string): readonly Breaking[] {
  return Object.keys(old)
    .filter((name) => !Object.hasOwn(now, name))
    .map((where) => ({ rule, where, what: 'it is gone' }))
}

function both<T>(
  old: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
): readonly (readonly [string, T, T])[] {
  return Object.entries(old).flatMap(([name, value]) => {
    const fresh = now[name]
    return fresh === undefined ? [] : [[name, value, fresh] as const]
  })
}
