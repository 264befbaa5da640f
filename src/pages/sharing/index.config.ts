export default definePageConfig({ navigationBarTitleText: '分享', enablePullDownRefresh: true });
