export default definePageConfig({ navigationBarTitleText: '校内好作品', enablePullDownRefresh: true });
