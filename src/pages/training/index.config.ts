export default definePageConfig({ navigationBarTitleText: '研修', enablePullDownRefresh: true });
