export default definePageConfig({ navigationBarTitleText: '反映的问题', enablePullDownRefresh: true });
