// Stands in for `node:http2`: nobody here speaks it, but the SDK and undici would load it: the SDK by its default
// export, undici by name.
const connect = () => {
  throw new Error('the bundle speaks HTTP/1.1 only');
};
const constants = {};

export { connect, constants };
export default { connect, constants };
