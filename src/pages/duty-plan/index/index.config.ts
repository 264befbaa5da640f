export default definePageConfig({ navigationBarTitleText: '任务与作品', enablePullDownRefresh: true });
