export default definePageConfig({ navigationBarTitleText: '外出', enablePullDownRefresh: true });
