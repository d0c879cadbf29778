import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from '../../../infra/net/fetcher.ts';
import { allowedUrls, publicNames } from './allowed-addresses.ts';
import { installFakeInternet } from './fake-internet.ts';

const server = createServer(({ url = '' }, response) => {
  const target = /^\/to\/(.+)/.exec(url)?.[1];
  if (target === undefined) response.end('<html><body>A page of the outside</body></html>');
  else response.writeHead(302, { location: target }).end();
});

describe('what lies outside is asked, where DNS says it lies', () => {
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(allowedUrls)('%s', async (url, ...expected) => {
    const internet = installFakeInternet(port);
    const fetcher = createFetcher({
      userAgent: 'bantin-test/1 (+https://example.org/)',
      clock: { now: () => 0 },
      allowedPorts: [8080],
      lookup: async (name) => publicNames[name] ?? Promise.reject(new Error(`asked for ${name}`)),
    });
    try {
      await expect(fetcher.fetch({ url })).resolves.toMatchObject({ outcome: 'fetched', status: 200 });
      expect(internet.dialled).toEqual(expected);
    } finally {
      internet.restore();
      await fetcher.close();
    }
  });
});
