export default definePageConfig({ navigationBarTitleText: '考核细则', enablePullDownRefresh: true });
