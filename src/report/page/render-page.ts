import { Buffer } from 'node:buffer'
import { sha256 } from '../../kernel/digest.ts'
import { type Html, html } from './html.ts'

/**
 * One page that needs nothing else: no script, nothing fetched, its style named by its digest in the page's own content
 * security policy.
 */
export function renderPage(title: string, style: string, body: Html, language = 'en'): string {
  const policy = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(style)).toString('base64')}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>${body}
</main>
</body>
</html>
`.html
}
