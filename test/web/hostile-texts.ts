/** What somebody could file in a text field to make a console do something. Source: faults A-28. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  'javascript:alert(3)',
  '<svg onload=alert(4)>',
  'abc\u202etxt.exe',
  '</script><script>alert(5)</script>',
  '{{constructor.constructor("alert(6)")()}}',
] as const
