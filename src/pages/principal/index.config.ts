export default definePageConfig({ navigationBarTitleText: '学期概况', enablePullDownRefresh: true });
