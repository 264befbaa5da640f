export default definePageConfig({ navigationBarTitleText: '补训' });
