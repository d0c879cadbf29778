import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { SyndicationError } from '../../functions/core/errors.ts';
import { parseHttpUrl } from '../../functions/core/urls.ts';
import { kindOfAddress } from './special-addresses.ts';

export interface AddressGuardOptions {
  /**
   * Exact origins (`http://127.0.0.1:8080`) the user named as local. They alone may lie on loopback or a private
   * network, on any port. A host of a public site does not belong here: its DNS could then point inside.
   * @default []
   */
  readonly allowedOrigins?: readonly string[];
  /** Ports besides 80 and 443 that may be asked at public addresses. @default [] */
  readonly allowedPorts?: readonly number[];
  /** All addresses of a host name. @default the resolver of the system */
  readonly lookup?: (hostname: string) => Promise<readonly string[]>;
}

/** Why a URL must not be asked. */
export interface Refusal {
  readonly code: 'address-refused' | 'invalid-address';
  readonly detail: string;
}

export interface AddressGuard {
  /** Judges what can be judged before a connection: credentials, port, host names and literal addresses. */
  judgeUrl(url: URL): Refusal | undefined;
  /**
   * The addresses to dial for a host of this origin. Throws AddressRefused when any of them is refused: an answer that
   * mixes good and bad addresses is an attack or a mistake, and which one would be dialled is not ours to choose.
   */
  resolve(hostname: string, origin: string): Promise<readonly string[]>;
}

/** Thrown at dial time, where the URL asked for is not known. */
export class AddressRefused extends Error {
  readonly address: string;

  constructor(address: string) {
    super(`refused address ${address}`);
    this.name = 'AddressRefused';
    this.address = address;
  }
}

const usualPorts: readonly number[] = [80, 443];

/** The guard against requests into our own network (TRUST, SSRF). Throws `bad-option` for what is no origin. */
export function createAddressGuard(options: AddressGuardOptions = {}): AddressGuard {
  const origins = new Set((options.allowedOrigins ?? []).map(originOf));
  const ports = new Set([...usualPorts, ...(options.allowedPorts ?? [])]);
  const resolveName = options.lookup ?? systemLookup;

  const mayDial = (address: string, origin: string): boolean => {
    const kind = kindOfAddress(address);
    return kind === 'public' || (kind === 'local' && origins.has(origin));
  };

  const judgeUrl = (url: URL): Refusal | undefined => {
    if (url.username !== '' || url.password !== '') {
      return { code: 'invalid-address', detail: 'user name or password in the URL' };
    }
    const host = bareHost(url);
    const refused =
      isIP(host) === 0 ? isLocalName(host) && !origins.has(url.origin) : !mayDial(host, url.origin);
    if (refused) return { code: 'address-refused', detail: host };
    if (ports.has(portOf(url)) || origins.has(url.origin)) return undefined;
    return { code: 'invalid-address', detail: `port ${url.port}` };
  };

  const resolve = async (hostname: string, origin: string): Promise<readonly string[]> => {
    const addresses = isIP(hostname) === 0 ? await resolveName(hostname) : [hostname];
    const refused = addresses.find((address) => !mayDial(address, origin));
    if (refused !== undefined) throw new AddressRefused(refused);
    return addresses;
  };

  return { judgeUrl, resolve };
}

function originOf(text: string): string {
  const url = parseHttpUrl(text);
  if (url !== undefined) return url.origin;
  throw new SyndicationError('bad-option', { step: 'setup', detail: `${text} is not an origin` });
}

async function systemLookup(hostname: string): Promise<readonly string[]> {
  const answers = await lookup(hostname, { all: true });
  return answers.map(({ address }) => address);
}

/** The URL parser has turned decimal, octal, hex, full-width and dotted-end forms of IPv4 into the canonical one. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** RFC 6761 §6.3: these names mean loopback whatever DNS says. */
function isLocalName(host: string): boolean {
  return /(?:^|\.)localhost\.*$/.test(host);
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
