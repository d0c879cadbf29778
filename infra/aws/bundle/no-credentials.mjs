// Stands in for the credential providers that read profiles, single sign-on and web identities: a function finds its
// role in the environment, which comes first. Whoever gets here runs a bundle outside Lambda, without credentials.
const refuse = () => async () => {
  throw new Error('the bundle takes credentials from the environment only');
};

export {
  refuse as fromIni,
  refuse as fromLoginCredentials,
  refuse as fromProcess,
  refuse as fromSSO,
  refuse as fromTokenFile,
};
