export default definePageConfig({ navigationBarTitleText: '作品的种类', enablePullDownRefresh: true });
