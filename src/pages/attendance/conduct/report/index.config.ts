export default definePageConfig({ navigationBarTitleText: '报告缺训或违纪' });
