/** True for `localhost`, 127.0.0.0/8 and ::1 (with or without brackets), judged on the text alone. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || LOOPBACK_V4.test(host)
}

const LOOPBACK_V4 =
  /^127\.(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])(?:\.(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])){2}$/
