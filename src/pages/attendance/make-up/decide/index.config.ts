export default definePageConfig({ navigationBarTitleText: '确认补训' });
