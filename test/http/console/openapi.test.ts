import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openApiOf } from '../../../src/http/console/openapi.ts'
import { ROUTES } from '../../../src/http/console/routes.ts'

const validator = new Validator()

/** What somebody else's validator says of a description, as it goes over the line. */
const judged = async (described: object) =>
  validator.validate(JSON.parse(JSON.stringify(described)))

describe('the OpenAPI document, before a public validator', () => {
  it('is valid', async () => {
    expect(await judged(openApiOf(ROUTES))).toEqual({ valid: true })
  })

  it('would not be with a call that answers nothing', async () => {
    const described = openApiOf(ROUTES)
    const paths = { '/api/queue': { get: { operationId: 'queue', responses: 'none' } } }
    expect(await judged({ ...described, paths })).toMatchObject({ valid: false })
  })
})
