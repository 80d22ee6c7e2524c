/** Ways in beside the password: a link by mail, a new password, a new address, a second factor. */
export const signIn = {};
