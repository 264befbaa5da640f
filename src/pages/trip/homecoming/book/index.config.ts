export default definePageConfig({ navigationBarTitleText: '安排二次培训' });
