// The event that Electron's listeners get first.

/** @param {object} [more] */
export const makeEvent = (more = {}) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
  ...more,
});
