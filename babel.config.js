module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        // Every phone of the browserslist knows both. Babel would rewrite them for two faults of old Safari: a rest taken
        // from an array literal, and a function expression whose parameter has its own name; neither occurs here.
        exclude: ['transform-destructuring', 'transform-parameters'],
        compiler: 'webpack5',
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
};
