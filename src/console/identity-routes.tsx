/** The made-up provider's routes: its protocol, and a page to choose who to be. Never in production. */
import type { ServerResponse } from 'node:http';
import type { AllWords } from '../channels/words';
import type { Landlord } from '../core/landlord';
import { wordsOf } from './deps';
import { STAFF_IDENTITY_PATH, STAFF_IDENTITY_SIGN_IN, type Account, type StaffIdentity } from './identity';
import { Note, page } from './layout';
import { madeUpAlsoFor, madeUpBy, madeUpName, madeUpOfficer } from './people';
import { consoleRequest, send, type ConsoleAnswer, type RoutedRequest } from './request';
import type { Mountable } from './routes';
import { MadeUpFields } from './sign-in-page';
import { messagePage } from './small-pages';

interface IdentityDeps {
  readonly identity: StaffIdentity;
  readonly landlords: readonly Landlord[];
  readonly words: AllWords;
}

export const identityRoutes =
  (deps: IdentityDeps) =>
  (server: Mountable): void => {
    const { identity } = deps;
    server.get(`${STAFF_IDENTITY_PATH}/*`, identity.handle);
    server.post(`${STAFF_IDENTITY_PATH}/*`, identity.handle);
    server.get(`${STAFF_IDENTITY_SIGN_IN}/:uid`, async (req, res) => {
      if (await identity.isSigningIn(req, res)) show(res, choose(deps), identity.consoleUrl);
      else send(res, nobody(deps));
    });
    server.post(`${STAFF_IDENTITY_SIGN_IN}/:uid`, (req, res) => chosen(deps, req, res));
  };

/** An account is a landlord's and somebody made up, such as `testhomes.case-handler-2`. */
export const madeUpAccounts =
  ({ landlords, words }: Pick<IdentityDeps, 'landlords' | 'words'>) =>
  (id: string): Account | null => {
    const [landlord, key = ''] = id.split('.');
    const madeUp = madeUpBy(key);
    const own = landlords.find((one) => one.id === landlord);
    if (!madeUp || !own) return null;
    const { languages, gender, team, training } = madeUpOfficer(madeUp, own.routing.teams);
    return {
      name: madeUpName(wordsOf({ words }), madeUp),
      roles: [`fanlight-${madeUp.role}`],
      landlord: [own.id, ...madeUpAlsoFor(madeUp, own, landlords)],
      officer_languages: languages ?? [],
      officer_gender: gender ?? '',
      officer_team: team ?? '',
      officer_training: training ?? '',
    };
  };

const chosen = async (deps: IdentityDeps, req: RoutedRequest, res: ServerResponse): Promise<void> => {
  const { form } = consoleRequest(req);
  const account = `${form['landlord'] ?? ''}.${form['role'] ?? ''}`;
  const known = (await deps.identity.isSigningIn(req, res)) && (await deps.identity.signIn(req, res, account));
  if (!known) send(res, nobody(deps));
};

const nobody = ({ words }: IdentityDeps): ConsoleAnswer => ({
  kind: 'page',
  status: 404,
  html: messagePage(wordsOf({ words }), 'sign-in-not-valid'),
});

/** Its form leads back to the console, which may be another site: a browser asks whether it may. */
const show = (res: ServerResponse, html: string, consoleUrl: string): void => {
  res.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'self'; form-action 'self' ${consoleUrl}; frame-ancestors 'none'; base-uri 'none'`,
  );
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.end(html);
};

const choose = ({ words: all, landlords }: IdentityDeps): string => {
  const words = wordsOf({ words: all });
  return page({
    words,
    title: words.say('identity-title'),
    children: (
      <>
        <Note>{words.say('sign-in-local')}</Note>
        <form method="post" class="sign-in">
          <MadeUpFields words={words} landlords={landlords} />
        </form>
      </>
    ),
  });
};
