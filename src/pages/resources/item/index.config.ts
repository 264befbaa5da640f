export default definePageConfig({
  navigationBarTitleText: '资源',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
