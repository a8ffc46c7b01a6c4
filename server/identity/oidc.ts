import * as client from "openid-client";
import type { OidcSettings } from "../settings.ts";

/** What has to come back with the answer, kept in the browser (sealed) while the person is at the provider. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The office's own sign-in. */
export interface Provider {
  /** the address to send the person to */
  begin(redirect: string): Promise<{ readonly url: string; readonly errand: Errand }>;
  /** who came back, by the claim that the settings name; throws when anything does not fit */
  end(current: URL, errand: Errand): Promise<string>;
}

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Authorization code with PKCE, state and nonce (RFC 9700 2.1.1, OpenID Connect Core 3.1). Nothing is asked of it before somebody needs it. */
export function providerOf({ issuer, clientId, clientSecret, claim }: OidcSettings): Provider {
  let found: Promise<client.Configuration> | undefined;
  const configuration = async (): Promise<client.Configuration> => {
    const server = new URL(issuer);
    // plain http to this very machine only
    const execute = server.protocol === "http:" && loopback.has(server.hostname) ? [client.allowInsecureRequests] : [];
    found ??= client.discovery(server, clientId, undefined, clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret), { execute });
    try {
      return await found;
    } catch (why) {
      // not for ever: the next one asks again
      found = undefined;
      throw why;
    }
  };
  return {
    begin: async (redirect) => {
      const errand: Errand = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect, scope: "openid profile", state: errand.state, nonce: errand.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(errand.verifier), code_challenge_method: "S256",
      });
      return { url: url.href, errand };
    },
    end: async (current, { state, nonce, verifier }) => {
      const tokens = await client.authorizationCodeGrant(await configuration(), current, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const named = tokens.claims()?.[claim];
      if (typeof named !== "string" || named === "") throw new Error(`the provider names nobody: no claim "${claim}"`);
      return named;
    },
  };
}
