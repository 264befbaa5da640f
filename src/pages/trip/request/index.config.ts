export default definePageConfig({ navigationBarTitleText: '行程与审批', enablePullDownRefresh: true });
