export default definePageConfig({ navigationBarTitleText: '提问', enablePullDownRefresh: true });
