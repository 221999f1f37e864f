/** The channels between preload and main: one to call, one to cancel, one for events. */
export const channels = { call: 'rujuk:call', cancel: 'rujuk:cancel', event: 'rujuk:event' } as const;

export const pageScheme = 'app';
export const pageHost = 'rujuk';
/** The one origin that a window of Rujuk shows. */
export const pageOrigin = `${pageScheme}://${pageHost}`;
