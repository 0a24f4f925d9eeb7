/** One safety line taken out of the product, and the test that has to see it. */
export type Mutation = {
  /** What the line is for. */
  readonly line: string
  readonly file: string
  /** Stands exactly once in the file. */
  readonly from: string
  readonly to: string
  readonly test: string
}

export const SAFETY_LINES: readonly Mutation[] = [
  {
    line: 'signature check',
    file: 'src/wire/dsse.ts',
    from: 'if (key === undefined || !holds) return null',
    to: 'if (key === undefined) return null',
    test: 'test/wire/envelope.test.ts',
  },
  {
    line: 'validity of a key',
    file: 'src/wire/keys.ts',
    from: 'key.keyId === keyId && key.validFrom <= at && at < key.validTo',
    to: 'key.keyId === keyId',
    test: 'test/wire/keys.test.ts',
  },
  {
    line: 'body digest',
    file: 'src/wire/open.ts',
    from: 'if (!namesBody(names, body))',
    to: 'if (body === null)',
    test: 'test/wire/envelope.test.ts',
  },
  {
    line: 'body limit',
    file: 'src/wire/open.ts',
    from: 'if (body.length > BODY_BYTES_MAX)',
    to: 'if (body === null)',
    test: 'test/wire/signatures.test.ts',
  },
  {
    line: 'count before decoding',
    file: 'src/wire/scan.ts',
    from: 'repeated[field.slot] > walk.limits.repeated',
    to: 'repeated[field.slot] < 0',
    test: 'test/wire/hostile.test.ts',
  },
  {
    line: 'inquiry of its own port',
    file: 'src/wire/evidence.ts',
    from: "decoded?.kind === 'decoded' && decoded.value.port === opened?.signer",
    to: "decoded?.kind === 'decoded'",
    test: 'test/wire/calls.test.ts',
  },
  {
    line: 'freshness of an inquiry',
    file: 'src/port/reconcile.ts',
    from: ' && Math.abs(now - at) <= SKEW_MAX',
    to: ' && at <= now + SKEW_MAX',
    test: 'test/port/reconcile.test.ts',
  },
  {
    line: 'expiry',
    file: 'src/exchange/admit.ts',
    from: "if (header.expiresAt <= gate.now) return 'EXPIRED'",
    to: '',
    test: 'test/exchange/admit.test.ts',
  },
  {
    line: 'clock tolerance',
    file: 'src/exchange/admit.ts',
    from: "if (header.createdAt > gate.now + SKEW_MAX) return 'NOT_YET_VALID'",
    to: '',
    test: 'test/exchange/admit.test.ts',
  },
  {
    line: 'sender is the owner of the key',
    file: 'src/exchange/admit.ts',
    from: 'header.sender !== gate.keyOwner ||',
    to: '',
    test: 'test/exchange/admit.test.ts',
  },
  {
    line: 'digest of a receipt',
    file: 'src/exchange/settle.ts',
    from: 'Buffer.compare(receipt.headerSha256, sent.headerSha256) === 0 &&',
    to: '',
    test: 'test/exchange/settle.test.ts',
  },
  {
    line: 'checkpoint compare',
    file: 'src/exchange/reconcile.ts',
    from: 'own.headThen === null || Buffer.compare(own.headThen, remembered.head) !== 0',
    to: 'own.headThen === null',
    test: 'test/exchange/reconcile.test.ts',
  },
  {
    line: 'deduplication',
    file: 'src/port/receive.ts',
    from: 'if (known !== undefined) {',
    to: 'if (known !== undefined && now < 0) {',
    test: 'test/port/duplicates.test.ts',
  },
  {
    line: 'same name, other content',
    file: 'src/port/receive.ts',
    from: 'if (Buffer.compare(known.headerSha256, headerSha256) !== 0)',
    to: 'if (now < 0)',
    test: 'test/port/duplicates.test.ts',
  },
  {
    line: 'nothing new from who shows two logs',
    file: 'src/port/receive.ts',
    from: 'if (ctx.store.equivocations.has(header.sender))',
    to: 'if (now < 0)',
    test: 'test/port/equivocation.test.ts',
  },
  {
    line: 'agreement trim',
    file: 'src/port/give.ts',
    from: 'const trimmed = trimFor(ctx.agreement, item, recipient)',
    to: 'const trimmed = trimFor(ctx.agreement, item, recipient) && item',
    test: 'test/port/agreed.test.ts',
  },
  {
    line: 'no sealing before books are compared',
    file: 'src/port/seal.ts',
    from: 'if (!ctx.books.unsure.has(group.recipient))',
    to: 'if (now > 0)',
    test: 'test/port/reconcile.test.ts',
  },
  {
    line: 'synchronous=FULL',
    file: 'src/store/open.ts',
    from: "sqlite.pragma('synchronous = FULL')",
    to: "sqlite.pragma('synchronous = NORMAL')",
    test: 'test/store/open.test.ts',
  },
  {
    line: 'write lock at once',
    file: 'src/store/store.ts',
    from: "['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']",
    to: "['BEGIN', 'COMMIT', 'ROLLBACK']",
    test: 'test/store/transactions.test.ts',
  },
  {
    line: 'one port to a database',
    file: 'src/store/lock.ts',
    from: "lock.exec('BEGIN EXCLUSIVE')",
    to: "lock.exec('BEGIN')",
    test: 'test/store/lock.test.ts',
  },
  {
    line: 'name of the host',
    file: 'src/http/guard.ts',
    from: 'if (!isLoopbackHost(name) && !hosts.includes(name))',
    to: 'if (name === undefined)',
    test: 'test/http/exchange-app.test.ts',
  },
  {
    line: 'a life of some length',
    file: 'src/exchange/admit.ts',
    from: 'lifetime <= 0 || ',
    to: '',
    test: 'test/port/attacks.test.ts',
  },
  {
    line: 'a name is forgotten one day',
    file: 'src/port/receive.ts',
    from: 'if (now - known.receivedAt > ctx.dedupeRetention)',
    to: 'if (now < 0)',
    test: 'test/port/duplicates.test.ts',
  },
  {
    line: 'its own database',
    file: 'src/store/store.ts',
    from: 'if (writer !== null && writer !== port)',
    to: "if (writer === '')",
    test: 'test/port/attacks.test.ts',
  },
  {
    line: 'host of the target',
    file: 'src/http/guard.ts',
    from: "hostInTarget(incoming.url) ?? c.req.header('host')",
    to: "c.req.header('host')",
    test: 'test/http/hostile-caller.test.ts',
  },
  {
    line: 'a certificate of its caller',
    file: 'src/http/listen.ts',
    from: 'requestCert: tls.ca !== undefined',
    to: 'requestCert: false',
    test: 'test/http/mutual-tls.test.ts',
  },
  {
    line: 'question of an answer',
    file: 'src/port/reconcile.ts',
    from: 'return digest !== null && Buffer.compare(digest, inquirySha256) === 0',
    to: 'return digest !== null',
    test: 'test/port/reconcile.test.ts',
  },
  {
    line: 'proof of a loss',
    file: 'src/port/reconcile.ts',
    from: 'if (!isProven(ctx, books)) return',
    to: '',
    test: 'test/port/reconcile.test.ts',
  },
]
