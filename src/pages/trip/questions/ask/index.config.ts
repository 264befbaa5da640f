export default definePageConfig({ navigationBarTitleText: '问一句' });
