export default definePageConfig({ navigationBarTitleText: '外出学习', enablePullDownRefresh: true });
