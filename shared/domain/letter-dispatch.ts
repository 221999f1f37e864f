/** How a letter goes to whom it is for: by hand, by post, by e-mail, with the parents. */
export const dispatchChannels = ['hand', 'post', 'email', 'guardian'] as const;
export type DispatchChannel = (typeof dispatchChannels)[number];

/** As it reads after `terkirim`. */
export const dispatchWords: Readonly<Record<DispatchChannel, string>> = {
  hand: 'diantar',
  post: 'lewat pos',
  email: 'lewat surel',
  guardian: 'lewat orang tua/wali',
};
