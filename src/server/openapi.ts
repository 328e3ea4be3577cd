/** The public contract as an OpenAPI 3.1 document, for those who build on it. Paths and shapes only. */
export const openApi = (publicUrl: string): Readonly<Record<string, unknown>> => ({
  openapi: '3.1.0',
  servers: [{ url: publicUrl }],
});
