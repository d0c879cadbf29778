import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import {
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
} from 'aws-cdk-lib/aws-cloudfront';
import { folder, topAddresses } from '../../../functions/core/addresses.ts';

/** The two scripts that run at the edge (infra/aws/edge/), ready to be put to a behaviour. */
export interface EdgeFunctions {
  readonly request: FunctionAssociation;
  readonly response: FunctionAssociation;
}

/** `hub`: address of a WebSub hub, which every answer names. */
export function createEdgeFunctions(stack: Stack, hub = ''): EdgeFunctions {
  const create = (id: string, file: string, comment: string) =>
    new EdgeFunction(stack, id, {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(edgeCode(file, hub)),
      comment: `bantin: ${comment}`,
    });
  return {
    request: {
      function: create('ViewerRequest', 'viewer-request.js', 'finds files by addresses that name none'),
      eventType: FunctionEventType.VIEWER_REQUEST,
    },
    response: {
      function: create('ViewerResponse', 'viewer-response.js', 'media types and Link'),
      eventType: FunctionEventType.VIEWER_RESPONSE,
    },
  };
}

/** The script with the operator's hub in it, and with what every host knows about addresses. */
export function edgeCode(file: string, hub: string): string {
  const code = readFileSync(join(import.meta.dirname, '..', 'edge', file), 'utf8');
  return code
    .replace("const hub = ''", () => `const hub = ${JSON.stringify(hub)}`)
    .replace('const topAddresses = {}', () => `const topAddresses = ${JSON.stringify(topAddresses)}`)
    .replace('const folder = /^$/', () => `const folder = ${folder}`);
}
