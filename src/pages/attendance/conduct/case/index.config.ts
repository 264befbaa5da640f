export default definePageConfig({ navigationBarTitleText: '缺训与违纪', enablePullDownRefresh: true });
