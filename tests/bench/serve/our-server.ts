import { createFolderStore } from '../../../infra/local/folder-store.ts';
import { startServer } from '../../../infra/local/server/server.ts';
import { createAccessLog } from '../../../infra/local/stats/access-log.ts';
import { quietLog } from '../../fakes/quiet-log.ts';

// The server as `bantin run` starts it, in a process of its own: node … our-server.ts FOLDER. Ends with its standard input.

const [folder = ''] = process.argv.slice(2);
const accessLog = createAccessLog({ folder, now: Date.now, log: quietLog });
const store = createFolderStore({ folder });
const server = await startServer({ store, log: quietLog, port: 0, accessLog, freshForMs: 250 });
process.stdout.write(`${new URL(server.url).port}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
