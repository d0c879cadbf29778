import { body, type Endpoints, html, whole } from './wire.ts';

/** Pages that ask for patience: they stand among good ones, which must not wait for them. */
export function refusals(): Endpoints {
  const later = (value: string, status = '429 Too Many Requests') =>
    whole(status, Buffer.from('<p>later</p>'), html, `retry-after: ${value}`);
  let flaps = 0;
  return {
    'retry-after-seconds': later('120'),
    'retry-after-date': later(new Date(Date.now() + 3_600_000).toUTCString(), '503 Busy'),
    'retry-after-past': later('Wed, 21 Oct 2015 07:28:00 GMT', '503 Busy'),
    'retry-after-absurd': later('99999999999999999999'),
    'retry-after-negative': later('-10'),
    'retry-after-words': later('soon'),
    'retry-after-year-9999': later('Fri, 31 Dec 9999 23:59:59 GMT'),
    'flapping-503': (socket) => {
      flaps += 1;
      if (flaps % 2 === 1) whole('503 Busy', Buffer.from('busy'), html)(socket);
      else whole('200 OK', body('A story after a flap of the server'), html)(socket);
    },
  };
}
