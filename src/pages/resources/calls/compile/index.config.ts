export default definePageConfig({ navigationBarTitleText: '编汇编' });
