export default definePageConfig({ navigationBarTitleText: '细则' });
