/** Where a preview is fetched. */
export const previewUrl = (kind: 'avatars' | 'styles', id: string): string => `/api/v1/${kind}/${id}/preview`;
export const sampleUrl = (id: string): string => `/api/v1/voices/${id}/sample`;
