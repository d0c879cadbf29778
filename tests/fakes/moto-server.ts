import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface MotoServer {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * Ends when its standard input closes, so that it never outlives a test run, even one that is killed. Answers one request
 * at a time: moto looks at a condition first and writes later, and another thread may come between; S3 does it in one.
 */
const program = `
import logging, os, sys, threading
from moto.server import DomainDispatcherApplication, ThreadedMotoServer
from werkzeug.serving import WSGIRequestHandler
logging.getLogger('werkzeug').setLevel(logging.ERROR)
WSGIRequestHandler.protocol_version = 'HTTP/1.1'
lock = threading.Lock()
dispatch = DomainDispatcherApplication.__call__
def one_by_one(*request):
    with lock:
        return list(dispatch(*request))
DomainDispatcherApplication.__call__ = one_by_one
server = ThreadedMotoServer(ip_address='127.0.0.1', port=0, verbose=False)
server.start()
print('http://%s:%s' % server.get_host_and_port(), flush=True)
sys.stdin.read()
os._exit(0)
`;

/** moto on a free loopback port; undefined when Python or moto is missing. */
export async function startMoto(): Promise<MotoServer | undefined> {
  const child = spawn('python3', ['-c', program], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = Promise.race([once(child, 'exit'), once(child, 'error')]);
  const started = once(createInterface(child.stdout), 'line');
  const first = await Promise.race([started, ended.then(() => undefined)]);
  if (first === undefined) return undefined;
  return {
    endpoint: String(first[0]),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
