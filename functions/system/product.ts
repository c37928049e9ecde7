import manifest from '../../package.json' with { type: 'json' };

export const product = { name: 'Kinora', version: manifest.version, description: manifest.description };
