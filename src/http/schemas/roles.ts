/** Who may use the console, from least to most. */
export const ROLES = ['viewer', 'officer', 'analyst', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** What a call can need: `nothing` is open to whoever reaches the server. */
export const PERMISSIONS = ['read', 'decide', 'analyse', 'administer'] as const
export type Permission = (typeof PERMISSIONS)[number]

/** The authorisation table. */
export const MAY: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['read'],
  officer: ['read', 'decide'],
  analyst: ['read', 'analyse'],
  administrator: ['read', 'decide', 'analyse', 'administer'],
}
