/** Needs of every function that calls `removeAsset`. */
export const removeAssetNeeds = ['table:get', 'table:update', 'table:delete', 'assets:remove'] as const;
