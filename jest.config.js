/** One run for everything that needs no browser; browser journeys live in e2e/h5 and are run by scripts/test.mjs. */
module.exports = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/config/jest-global-setup.mjs',
  roots: ['<rootDir>/src', '<rootDir>/cloudfunctions', '<rootDir>/e2e', '<rootDir>/config'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/e2e/h5/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/e2e/weapp/host/fixture/'],
  transform: { '\\.[jt]sx?$': 'babel-jest' },
  transformIgnorePatterns: ['/node_modules/(?!(valibot|mingo|uqr|read-excel-file|write-excel-file)/)'],
  moduleNameMapper: {
    '\\.(css|png|svg)$': '<rootDir>/src/testing/empty-module.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tarojs/components$': '<rootDir>/src/testing/taro-components.tsx',
    '^@tarojs/taro$': '<rootDir>/src/testing/taro.ts',
  },
  testTimeout: 60_000,
};
