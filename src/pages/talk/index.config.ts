export default definePageConfig({ navigationBarTitleText: '来往', enablePullDownRefresh: true });
