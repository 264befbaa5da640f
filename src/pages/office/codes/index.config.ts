export default definePageConfig({ navigationBarTitleText: '绑定码', enablePullDownRefresh: true });
