export default definePageConfig({
  navigationBarTitleText: '外校来宾',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
