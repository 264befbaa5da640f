export default definePageConfig({ navigationBarTitleText: '写明原因' });
