// What the gateway's HTTP client and a served subgraph agree on.

/** The header that carries the signed caller. */
export const callerHeader = 'x-hoi-caller';
/** The header with the public address of a plain request; the signature covers it as the path. */
export const publicUrlHeader = 'x-hoi-url';
/** Where plain requests are sent. */
export const plainPath = '/plain';
/** The method that stands in the signature of a subscription. */
export const subscribeMethod = 'SUBSCRIBE';
/** The status with which a subgraph asks for the text of a document that it knows by no hash. */
export const unknownDocumentStatus = 428;
