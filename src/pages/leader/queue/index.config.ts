export default definePageConfig({ navigationBarTitleText: '待审阅', enablePullDownRefresh: true });
