import { useEffect, useState } from 'preact/hooks'

/** The view the page's address names behind its `#`: `/shipment/HPH1` is `['shipment', 'HPH1']`. */
export type Route = readonly [view: string, name?: string]

export function useRoute(): Route {
  const [route, setRoute] = useState(routeNow)
  useEffect(() => {
    const changed = () => setRoute(routeNow())
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return route
}

export const linkTo = (...[view, name]: Route) =>
  name === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(name)}`

export function routeNow(): Route {
  const [view = '', name] = location.hash.replace(/^#\/?/, '').split('/')
  return name === undefined ? [view] : [view, decoded(name)]
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
