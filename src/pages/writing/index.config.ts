export default definePageConfig({ navigationBarTitleText: '写作' });
