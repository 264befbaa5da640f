export default definePageConfig({ navigationBarTitleText: '组里的任务', enablePullDownRefresh: true });
