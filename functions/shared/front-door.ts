/** CloudFront sends it with every request; its value is a secret shared with the functions. */
export const frontDoorHeader = 'x-kinora-front-door';

/** The client's address as CloudFront saw it; it replaces whatever the client sent under that name. */
export const viewerHeader = 'x-kinora-viewer';
