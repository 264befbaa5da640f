export default definePageConfig({ navigationBarTitleText: '来宾登记', enablePullDownRefresh: true });
