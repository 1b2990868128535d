interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/**
 * The address of a script of our own, as the page's `require-trusted-types-for` asks for it; other browsers take the
 * plain one. The policy made here admits this one address and no other.
 */
export function trustedScript(policyName: string, address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  const policy = trustedTypes.createPolicy(policyName, {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError(`no script may come from ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(address);
}
