export default definePageConfig({ navigationBarTitleText: '相近的段落', enablePullDownRefresh: true });
