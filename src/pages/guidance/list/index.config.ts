export default definePageConfig({ navigationBarTitleText: '请您指导', enablePullDownRefresh: true });
