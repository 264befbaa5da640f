export default definePageConfig({ navigationBarTitleText: '排活动', enablePullDownRefresh: true });
