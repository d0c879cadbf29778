import { expect, test } from 'vitest';

interface Digest {
  update(bytes: Uint8Array): void;
  digest(): Promise<Uint8Array>;
  reset(): void;
}
type Makers = Readonly<Record<string, new (secret?: string | Uint8Array) => Digest>>;

// By address: the package names them for its own parts only, and the stand-in has no types.
const theirs: Makers = await import(String('@smithy/core/checksum'));
const ours: Makers = await import(String('../../../infra/aws/bundle/checksums.mjs'));

async function digestsOf(makers: Makers, name: string, secret?: string | Uint8Array) {
  const make = makers[name];
  if (make === undefined) throw new Error(`no ${name}`);
  const digest = new make(secret);
  digest.update(Buffer.from('left behind'));
  digest.reset();
  digest.update(Buffer.from('Bến cảng '));
  digest.update(Buffer.from('mở lại'));
  return Buffer.from(await digest.digest()).toString('hex');
}

test.each([
  ['Sha256', undefined],
  ['Sha256', 'AWS4secret'],
  ['Sha256', new Uint8Array([1, 2, 3, 255])],
  ['Md5', undefined],
  ['Crc32', undefined],
] as const)('%s of the bundle is that of the SDK, secret %s', async (name, secret) => {
  const digest = await digestsOf(ours, name, secret);
  expect(digest).toBe(await digestsOf(theirs, name, secret));
  expect(digest.length).toBeGreaterThan(7);
});

test('a digest without secret may be asked for again and goes on', async () => {
  const answers = await Promise.all(
    [ours, theirs].map(async (makers) => {
      const make = makers['Crc32'];
      if (make === undefined) throw new Error('no Crc32');
      const digest = new make();
      digest.update(Buffer.from('one'));
      const first = Buffer.from(await digest.digest()).toString('hex');
      digest.update(Buffer.from('two'));
      return [first, Buffer.from(await digest.digest()).toString('hex')];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});
