export default definePageConfig({ navigationBarTitleText: '一起通过' });
