/** Something around the program is not as it must be: exit 4, with the mend in the message. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/** What was kept does not agree with itself or with what a partner remembers: exit 3. */
export class IntegrityError extends Error {
  override name = 'IntegrityError'
}
