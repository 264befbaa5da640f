export default definePageConfig({ navigationBarTitleText: '学期结束', enablePullDownRefresh: true });
