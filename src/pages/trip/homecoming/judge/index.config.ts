export default definePageConfig({ navigationBarTitleText: '评定二次培训' });
