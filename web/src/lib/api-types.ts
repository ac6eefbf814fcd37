// Replaced by `npm run api-types` from docs/api/openapi.json.
// biome-ignore lint/complexity/noBannedTypes: the generated file has the same shape
export type paths = {};
export type components = { schemas: Record<string, never> };
