export function buildFunctions(options?: { outdir?: string; source?: string }): Promise<string[]>;
export function buildLocalCloud(options?: { outfile?: string }): Promise<void>;
