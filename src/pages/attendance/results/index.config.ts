export default definePageConfig({ navigationBarTitleText: '问卷与结果', enablePullDownRefresh: true });
