import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SyndicationError } from '../../functions/core/errors.ts';
import type { Fetcher } from '../../functions/ports.ts';
import { createFetcher } from '../../infra/net/fetcher.ts';
import type { Bench } from '../bench.ts';
import { allowedUrls, publicNames } from '../infra/net/allowed-addresses.ts';
import { installFakeInternet } from '../infra/net/fake-internet.ts';
import { innerLiterals, rebound, wrongUrls } from './ssrf/addresses.ts';

/** Codes of requests that never left this process. */
const refusals: ReadonlySet<string> = new Set(['address-refused', 'bad-url', 'invalid-address']);

async function run(): Promise<number> {
  let reached = 0;
  const inside = await listen((_request, response) => {
    reached += 1;
    response.end('inside');
  }, '0.0.0.0');
  const outside = await listen(redirectTo, '127.0.0.1');
  const origin = `http://127.0.0.1:${outside.port}`;
  const fetcher = createFetcher({
    userAgent: 'bantin-bench/0 (+https://example.org/contact)',
    clock: { now: Date.now },
    allowedOrigins: [origin],
    totalTimeoutMs: 2_000,
    lookup: async (host) => rebound[host] ?? Promise.reject(new Error(`asked for ${host}`)),
  });
  const hosts = [...innerLiterals(), ...Object.keys(rebound)];
  const urls = [
    ...hosts.flatMap((host) => [`http://${host}/`, `http://${host}:${inside.port}/`]),
    ...wrongUrls,
  ];
  const asked = [...urls, ...urls.map((url) => `${origin}/to?${encodeURIComponent(url)}`)];
  const escaped: string[] = [];
  for (const url of asked) if (!(await isRefused(fetcher, url))) escaped.push(url);
  await fetcher.close();
  const wronged = await refusedControls(outside.port);
  for (const { server } of [inside, outside]) server.close();
  console.log(
    `${asked.length} ways inside, half of them by redirect: ${escaped.length} not refused, ${reached} reached; ${allowedUrls.length - wronged.length} of ${allowedUrls.length} controls allowed (Node ${process.version})`,
  );
  for (const url of [...escaped, ...wronged]) console.log(`FAIL ${url}`);
  return escaped.length + reached + wronged.length === 0 ? 0 : 1;
}

/** Controls that were refused or dialled elsewhere: a guard that refuses everything guards nothing. */
async function refusedControls(port: number): Promise<readonly string[]> {
  const wronged: string[] = [];
  for (const [url, ...expected] of allowedUrls) {
    const internet = installFakeInternet(port);
    const fetcher = createFetcher({
      userAgent: 'bantin-bench/0 (+https://example.org/contact)',
      clock: { now: Date.now },
      allowedPorts: [8080],
      lookup: async (host) => publicNames[host] ?? Promise.reject(new Error(`asked for ${host}`)),
    });
    const answer = await fetcher.fetch({ url }).catch(() => undefined);
    internet.restore();
    await fetcher.close();
    if (answer?.outcome !== 'fetched' || internet.dialled.join() !== expected.join()) wronged.push(url);
  }
  return wronged;
}

async function isRefused(fetcher: Fetcher, url: string): Promise<boolean> {
  try {
    await fetcher.fetch({ url });
    return false;
  } catch (error) {
    return error instanceof SyndicationError && refusals.has(error.code);
  }
}

const redirectTo: RequestListener = ({ url = '' }, response) => {
  const target = url.startsWith('/to?') ? decodeURIComponent(url.slice(4)) : /^\/to\/(.+)/.exec(url)?.[1];
  if (target === undefined) response.end('<html></html>');
  else response.writeHead(302, { location: Buffer.from(target).toString('latin1') }).end();
};

async function listen(
  answer: RequestListener,
  address: string,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

export const bench: Bench = {
  measures:
    'asks for inner addresses in every spelling, by redirect and by DNS: none is dialled, and all controls outside are',
  options: '',
  run,
};
