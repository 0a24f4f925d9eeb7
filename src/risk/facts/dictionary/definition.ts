import type { ContainerMove } from '../../../domain/container-event.ts'

/** Whose document a fact is read from: `own` was filed with this port, `partner` came over the exchange. */
export const SOURCES = [
  'own manifest',
  'own security-filing',
  'own import-declaration',
  'own preference-claim',
  'own value-declaration',
  'own master-bill',
  'own container-event',
  'own stow-plan',
  'own permit',
  'own aeo-status',
  'own warning',
  'own risk-list-update',
  'partner manifest',
  'partner export-declaration',
  'partner master-bill',
  'partner certificate-of-origin',
  'partner container-event',
  'partner stow-plan',
  'partner aeo-status',
  'partner supply-import',
  'partner transit-movement',
  'partner warning',
  'partner risk-list-update',
] as const
export type Source = (typeof SOURCES)[number]

export type FactType = 'number' | 'text' | 'boolean'

/**
 * One thing a fact is read from: the first of these documents that is held, and in it these fields. Fields are named as
 * an agreement names them; what an agreement always shares (numbers, voyage, containers) is not named.
 * With `moves`, container events count only when one of these moves is among them.
 */
export type Need = {
  readonly sources: readonly Source[]
  readonly fields: readonly string[]
  readonly moves?: readonly ContainerMove[]
}

/** `needs`: each of them must be met. None: the port always knows. */
export type FactDefinition = {
  readonly type: FactType
  readonly unit: string
  readonly definition: string
  readonly needs: readonly Need[]
}

export const of = (sources: readonly Source[], ...fields: string[]): Need => ({ sources, fields })

export const MANIFEST: readonly Source[] = ['own manifest', 'partner manifest']
export const DECLARED: readonly Source[] = [
  'own import-declaration',
  'own security-filing',
  'own manifest',
  'partner manifest',
]
export const WEIGHED: readonly Source[] = [
  'own manifest',
  'own import-declaration',
  'partner manifest',
]
export const SECURITY: readonly Source[] = ['own security-filing']
export const IMPORT: readonly Source[] = ['own import-declaration']
export const EXPORT: readonly Source[] = ['partner export-declaration']
export const EVENTS: readonly Source[] = ['own container-event', 'partner container-event']

export const number = (unit: string, definition: string, ...needs: Need[]) =>
  ({ type: 'number', unit, definition, needs }) as const
export const text = (unit: string, definition: string, ...needs: Need[]) =>
  ({ type: 'text', unit, definition, needs }) as const
export const yes = (definition: string, ...needs: Need[]) =>
  ({ type: 'boolean', unit: 'yes or no', definition, needs }) as const
