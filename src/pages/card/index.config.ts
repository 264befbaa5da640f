export default definePageConfig({ navigationBarTitleText: '研修簿', enablePullDownRefresh: true });
