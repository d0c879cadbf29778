// Stands in for `undici` in the bundles: the two parts that infra/net uses. The whole package is 538 KB, more than half
// of it fetch, WebSocket, caches and mocks. By path, because the package's own name leads here (AWS.md, bundles).
import connector from '../../../node_modules/undici/lib/core/connect.js';
import client from '../../../node_modules/undici/lib/dispatcher/client.js';

export const buildConnector = connector;
export const Client = client;
