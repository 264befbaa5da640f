export default definePageConfig({ navigationBarTitleText: '改细则' });
