export default definePageConfig({ navigationBarTitleText: '交一条' });
