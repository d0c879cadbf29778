import type { Socket } from 'node:net';
import {
  closePlainConnection,
  openPlainConnection,
  type PlainConnection,
  type PlainConnectionOptions,
} from './plain-connection.ts';

/**
 * Answers plain requests without node:http, which spends three times as long on a 304 as all else together. Whatever
 * is not one whole plain request at a time goes to node:http, and its connection stays there: that is the one place
 * that knows HTTP, and this one only has to know what it does not know.
 */
export interface FastLane {
  /** Serves a new connection. */
  take(socket: Socket): void;
  /** Closes connections on which nothing is being answered; the others end with their answer. */
  close(): void;
  /** Closes all connections at once. */
  destroy(): void;
}

export function createFastLane({ answer, handOver }: Omit<PlainConnectionOptions, 'onLeft'>): FastLane {
  const open = new Set<PlainConnection>();
  const options = { answer, handOver, onLeft: (connection: PlainConnection) => void open.delete(connection) };
  return {
    take: (socket) => void open.add(openPlainConnection(socket, options)),
    close: () => {
      for (const connection of open) closePlainConnection(connection);
    },
    destroy: () => {
      for (const { socket } of open) socket.destroy();
    },
  };
}
