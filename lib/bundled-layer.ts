/** Runs inside of bundles (see `bundle-plugins.ts`): how a function finds the packages of its layer. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Lambda names its layers in NODE_PATH, which `require` looks at and `import` does not. */
const locate = (specifier: string): string => {
  try {
    return createRequire(import.meta.url).resolve(specifier);
  } catch {
    // The embedded cloud leads imports to the project. Spelled so that the bundler leaves it alone.
    const { resolve } = import.meta;
    return fileURLToPath(resolve(specifier));
  }
};

/** Stands in for `import.meta.resolve`. */
export const resolveInLayer = (specifier: string): string => pathToFileURL(locate(specifier)).href;

/** A package that is a CommonJS module. */
export const loadFromLayer = (name: string): unknown => createRequire(import.meta.url)(locate(name));
