import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Null when the person, or the device, has said no: nothing to show for it, the page still stands there. */
const orNothing = async (answer: Promise<object>): Promise<string | null> => {
  try {
    return JSON.stringify(await answer);
  } catch {
    return null;
  }
};

/** @param options JSON, as the server made it. Resolves with JSON for the server. */
export const askForPasskey = (options: string): Promise<string | null> =>
  orNothing(
    startAuthentication({ optionsJSON: JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON }),
  );

export const makePasskey = (options: string): Promise<string | null> =>
  orNothing(
    startRegistration({ optionsJSON: JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON }),
  );
