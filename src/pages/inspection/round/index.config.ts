export default definePageConfig({ navigationBarTitleText: '检查名单', enablePullDownRefresh: true });
