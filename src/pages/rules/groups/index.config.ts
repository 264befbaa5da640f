export default definePageConfig({ navigationBarTitleText: '各组比例与不参评', enablePullDownRefresh: true });
