import { Buffer } from 'node:buffer';
import { afterEach, describe, expect, test } from 'vitest';
import { smoke } from '../../../../infra/aws/commands/smoke.ts';
import { type EdgeRules, startEdge } from '../../../fakes/edge-server.ts';
import { edgeOf } from '../edge-scene.ts';
import { synthesise } from '../template.ts';

const rules = edgeOf(synthesise());
let edge: Awaited<ReturnType<typeof startEdge>> | undefined;

afterEach(async () => {
  await edge?.close();
});

async function faultsOf(changed: EdgeRules): Promise<readonly string[]> {
  edge = await startEdge(changed);
  const findings = await smoke(`${edge.url}/feeds/tide/`);
  expect(findings.length).toBeGreaterThan(45);
  return [...new Set(findings.flatMap(({ check, fault }) => (fault === undefined ? [] : [check])))];
}

test('finds nothing wrong with a feed behind the edge that the template describes', async () => {
  expect(await faultsOf(rules)).toEqual([]);
});

const without = (name: string): EdgeRules => {
  const { [name]: _gone, ...policy } = rules.policy;
  return { ...rules, policy };
};

const withHeaders = (headers: Readonly<Record<string, string>>, body?: string): EdgeRules => ({
  ...rules,
  objects: new Map(
    [...rules.objects].map(([key, object]) => [
      key,
      {
        headers: { ...object.headers, ...headers },
        body: body === undefined ? object.body : Buffer.from(body),
      },
    ]),
  ),
});

describe('notices', () => {
  test.each([
    ['a policy without caching', without('cache-control'), 'may be kept for a minute to an hour'],
    [
      'a policy without CORS',
      without('access-control-allow-origin'),
      'may be read by scripts of other sites',
    ],
    ['types that may be guessed', without('x-content-type-options'), 'forbids guessing its type'],
    ['an edge that compresses nothing', { ...rules, compressed: new Set<string>() }, 'gzip on request'],
    ['an edge without its script', { ...rules, onResponse: same }, 'is application/atom+xml'],
    ['a cookie', withHeaders({ 'set-cookie': 'a=b' }), 'sets no cookie and tells nothing of S3'],
    ['a BOM', withHeaders({}, '\uFEFF{"items":[1]}'), 'is UTF-8 without BOM, and whole'],
    ['half a file', withHeaders({}, '<?xml version="1.0"?><rss><item>'), 'is UTF-8 without BOM, and whole'],
    ['a feed without entries', withHeaders({}, '{"items":[]}'), 'is UTF-8 without BOM, and whole'],
    ['a missing ETag', withHeaders({ etag: '' }), 'has an ETag'],
  ])('%s', async (_what, changed, check) => {
    expect(await faultsOf(changed)).toContain(check);
  });
});

test('says of an address that does not answer that it does not', async () => {
  const findings = await smoke('http://127.0.0.1:9/feeds/tide/');
  expect(findings.filter(({ fault }) => fault !== undefined)).toHaveLength(findings.length);
});

function same(event: unknown): unknown {
  return (event as { response: unknown }).response;
}
