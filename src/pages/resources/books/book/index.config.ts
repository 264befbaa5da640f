export default definePageConfig({ navigationBarTitleText: '共读', enablePullDownRefresh: true });
