import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A server of the files in a folder, in processes of its own. */
export interface Served {
  readonly name: string;
  readonly port: number;
  /** Before the path of a file. */
  readonly root: string;
  stop(): Promise<void>;
}

export async function startOurs(folder: string): Promise<Served> {
  const script = join(import.meta.dirname, 'our-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    name: 'bantin',
    port: Number(line.toString()),
    root: '',
    stop: () => ended(child, () => child.stdin.end()),
  };
}

/** As Debian sets it up, with an access log; its own choice of workers is one a processor. Undefined where there is no nginx. */
export async function startNginx(
  folder: string,
  scratch: string,
  workers: 'auto' | 1,
): Promise<Served | undefined> {
  if (spawnSync('nginx', ['-v']).status !== 0) return undefined;
  const port = await freePort();
  const file = join(scratch, `nginx-${workers}.conf`);
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root; ' : ''}worker_processes ${workers}; daemon off; pid ${scratch}/nginx-${workers}.pid; error_log ${scratch}/error.log;
events { worker_connections 768; }
http {
  sendfile on; tcp_nopush on; keepalive_requests 1000000000; access_log ${scratch}/access.log;
  gzip on; gzip_types application/rss+xml;
  types { application/rss+xml xml; application/feed+json json; text/html html; }
  client_body_temp_path ${scratch}/b; proxy_temp_path ${scratch}/p; fastcgi_temp_path ${scratch}/f;
  uwsgi_temp_path ${scratch}/u; scgi_temp_path ${scratch}/s;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}
`,
  );
  const child = spawn('nginx', ['-c', file, '-p', scratch], { stdio: 'ignore' });
  await answering(port);
  return {
    name: `nginx (workers: ${workers})`,
    port,
    root: '',
    stop: () => ended(child, () => child.kill('SIGTERM')),
  };
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  const exit = once(child, 'exit');
  end();
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not answer');
}
