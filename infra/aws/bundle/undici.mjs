// Stands in for `undici` in the bundles: the two parts that infra/net uses. The whole package is 538 KB, more than half of
// it fetch, WebSocket, caches and mocks.
import connector from 'undici/lib/core/connect.js';
import client from 'undici/lib/dispatcher/client.js';

export const buildConnector = connector;
export const Client = client;
