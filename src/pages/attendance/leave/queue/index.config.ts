export default definePageConfig({ navigationBarTitleText: '请假与补训', enablePullDownRefresh: true });
