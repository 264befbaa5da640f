const base = require('../../jest.config.js');

/** The journeys in Chromium: one after another, on the H5 build and the built functions. */
module.exports = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/e2e/h5'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/e2e/h5/global-setup.mjs',
  globalTeardown: '<rootDir>/e2e/h5/global-teardown.mjs',
  testTimeout: 60_000,
};
