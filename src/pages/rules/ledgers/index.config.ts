export default definePageConfig({ navigationBarTitleText: '同时记的账', enablePullDownRefresh: true });
