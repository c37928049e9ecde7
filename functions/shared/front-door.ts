/** CloudFront sends it with every request; its value is a secret shared with the functions. */
export const frontDoorHeader = 'x-kinora-front-door';

/**
 * Sent with a request that this API makes of itself for the other spelling of a path: its peer is no client. Whoever else
 * sends it is merely nobody's network.
 */
export const respelledHeader = 'x-kinora-respelled';

/** The client's address as CloudFront saw it; it replaces whatever the client sent under that name. */
export const viewerHeader = 'x-kinora-viewer';
