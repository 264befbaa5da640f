export default definePageConfig({ navigationBarTitleText: '征集', enablePullDownRefresh: true });
