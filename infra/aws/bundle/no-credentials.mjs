// Stands in for the credential providers that read profiles, single sign-on, web identities and the metadata of machines: a
// function finds its role in the environment, which comes first. Whoever gets here runs a bundle outside Lambda, without
// credentials. The provider for machines is also what imports `node:http` as an ES module, and with it Node's own fetch.
const refuse = () => async () => {
  throw new Error('the bundle takes credentials from the environment only');
};

export {
  refuse as fromContainerMetadata,
  refuse as fromHttp,
  refuse as fromIni,
  refuse as fromInstanceMetadata,
  refuse as fromLoginCredentials,
  refuse as fromProcess,
  refuse as fromSSO,
  refuse as fromTokenFile,
};
