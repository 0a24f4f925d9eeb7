const KEY = 'portpair.token'

/**
 * Takes a token out of the page's address (`#token=…`), where no server sees it, and keeps it until the tab closes. What
 * follows an `&` is the view.
 */
export function takeToken(): void {
  const found = /^#token=([^&]+)(?:&(.*))?$/.exec(location.hash)
  if (found === null) return
  const [, token = '', view = ''] = found
  keepToken(decodeURIComponent(token))
  history.replaceState(null, '', `#${view}`)
}

export function keepToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, token)
}

export const heldToken = (): string | null => sessionStorage.getItem(KEY)
