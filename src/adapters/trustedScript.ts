interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

const trusted = new Map<string, string>();

/**
 * `url`, a constant of the build, as the page's `require-trusted-types-for` wants it; other browsers take it as it is.
 * Each policy admits its one address and is made once.
 */
export function trustedScriptUrl(policy: string, url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  const known = trusted.get(policy);
  if (known !== undefined) return known;
  const made = trustedTypes
    .createPolicy(policy, {
      createScriptURL: (wanted) => {
        if (wanted !== url) throw new TypeError(`no script may come from ${wanted}`);
        return wanted;
      },
    })
    .createScriptURL(url);
  trusted.set(policy, made);
  return made;
}
