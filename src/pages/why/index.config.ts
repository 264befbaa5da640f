export default definePageConfig({ navigationBarTitleText: '得分说明', enablePullDownRefresh: true });
