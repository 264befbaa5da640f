const base = require('../../jest.config.js');

/**
 * The journeys in Chromium, on the H5 build and the built functions. Each file has a cloud, a port, a folder and a browser of
 * its own, so files run side by side; most of their time they wait for what phones learn by themselves.
 */
module.exports = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/e2e/h5'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/e2e/h5/global-setup.mjs',
  globalTeardown: '<rootDir>/e2e/h5/global-teardown.mjs',
  testTimeout: 120_000,
};
