import { z } from 'zod'
import { Problem } from '../schemas/answers.ts'
import type { Route } from './routes.ts'

/** The description of these routes after OpenAPI 3.1, made from the very schemas that check the calls. */
export function openApiOf(routes: Readonly<Record<string, Route>>): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operationId, route] of Object.entries(routes)) {
    const operations = paths[route.path] ?? {}
    paths[route.path] = operations
    operations[route.method] = operationOf(operationId, route)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portpair console',
      version: '1.0.0',
      description: 'What people see and do at one port. Errors are RFC 9457 problems.',
    },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(Problem) },
    },
  }
}

function operationOf(operationId: string, route: Route): Record<string, unknown> {
  const { summary, needs, body, answer } = route
  return {
    operationId,
    summary,
    'x-needs': needs ?? 'nothing',
    security: needs === null ? [] : [{ bearer: [] }],
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(body && { requestBody: { required: true, content: json(body) } }),
    responses: {
      200: {
        description: summary,
        content: answer === null ? { 'text/event-stream': {} } : json(answer),
      },
      default: {
        description: 'Why not',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function pathParameters({ path }: Route): readonly object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ parameters }: Route): readonly object[] {
  const described = parameters && schemaOf(parameters, 'input')
  const required = (described?.required ?? []) as readonly string[]
  return Object.entries((described?.properties ?? {}) as Record<string, object>).map(
    ([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }),
  )
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema: schemaOf(schema) } })

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Record<string, unknown> {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return described
}
