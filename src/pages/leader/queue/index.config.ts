export default definePageConfig({ navigationBarTitleText: '待审阅' });
