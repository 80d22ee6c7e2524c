import { beginCeremony } from '#server/auth/ceremony.ts';
import { setFirstPassword } from '#server/auth/first-password.ts';
import { proveFresh } from '#server/auth/fresh.ts';
import { readLink, unlink } from '#server/auth/provider-link.ts';
import { newToken } from '#server/auth/token.ts';
import { Refusal } from '#server/book/refusal.ts';
import { doorOf } from '../door-of.ts';
import { anybody, signedIn } from '../procedures.ts';
import { stepTokenIn } from '../provider-cookies.ts';

export const providers = {
  ways: signedIn.providers.ways.handler(({ context: { read, person, parts } }) =>
    read(async (tx) => {
      const { provider } = parts.settings;
      const password = await tx.selectFrom('credentials').select('person_id').where('person_id', '=', person).executeTakeFirst();
      const linked = provider && (await readLink(tx, parts.keys, person, provider.issuer));
      return { password: password !== undefined, provider: provider && { name: provider.name, linked } };
    }),
  ),

  link: signedIn.providers.link.handler(async ({ context, input }) => {
    const { read, session, person, parts } = context;
    if (parts.settings.provider === null) throw new Refusal('NOT_FOUND');
    await read((tx) => proveFresh(tx, doorOf(context), session, input.password));
    const { token } = newToken();
    await beginCeremony({ reach: parts.reach, keys: parts.keys, now: parts.now() }, 'provider-link', token, { person });
    return { to: `/sign-in/provider?link=${token}` };
  }),

  unlink: signedIn.providers.unlink.handler(async ({ context: { write, acting, parts } }) => {
    const { provider } = parts.settings;
    if (provider !== null) await write((tx) => unlink(tx, acting, provider.issuer));
    return {};
  }),

  setPassword: signedIn.providers.setPassword.handler(async ({ context, input }) => {
    const { write, session } = context;
    await write((tx) => setFirstPassword(tx, doorOf(context), session, input.password));
    return {};
  }),

  secondStep: anybody.providers.secondStep.handler(({ context: { parts, cookies } }) => ({ secondFactor: stepTokenIn(cookies, parts.origin) ?? null })),
};
