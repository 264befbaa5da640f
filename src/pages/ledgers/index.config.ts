export default definePageConfig({ navigationBarTitleText: '几本账', enablePullDownRefresh: true });
