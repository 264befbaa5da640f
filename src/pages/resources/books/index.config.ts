export default definePageConfig({ navigationBarTitleText: '推荐的书', enablePullDownRefresh: true });
