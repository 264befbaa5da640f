export default definePageConfig({ navigationBarTitleText: '本子检查', enablePullDownRefresh: true });
