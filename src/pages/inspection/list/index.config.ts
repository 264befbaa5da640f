export default definePageConfig({ navigationBarTitleText: '检查', enablePullDownRefresh: true });
