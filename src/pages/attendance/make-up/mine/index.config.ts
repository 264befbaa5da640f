export default definePageConfig({ navigationBarTitleText: '补训', enablePullDownRefresh: true });
