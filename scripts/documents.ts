import openapiTS, { astToString } from 'openapi-typescript';
import { routes } from '../functions/routes.ts';
import { asyncApiOf } from '../functions/system/async-api.ts';
import { openApiOf } from '../functions/system/open-api.ts';
import { product } from '../functions/system/product.ts';

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `docs/openapi.json`: the API as the routes declare it. */
export const openApiText = (): string => text(openApiOf(routes, product));

/** `docs/asyncapi.json`: the WebSocket as its messages are declared. */
export const asyncApiText = (): string => text(asyncApiOf(product));

const banner = '// Made from docs/openapi.json by `npm run client`.\n';

/** `client/openapi.d.ts`: the types of every operation of an OpenAPI document. */
export const clientText = async (openApi: string): Promise<string> =>
  banner + astToString(await openapiTS(openApi, { alphabetize: true, defaultNonNullable: false }));
