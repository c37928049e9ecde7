/** Where agents call the tools; it takes POST alone. */
export const mcpPath = '/mcp';
