export default definePageConfig({ navigationBarTitleText: '返校以后', enablePullDownRefresh: true });
