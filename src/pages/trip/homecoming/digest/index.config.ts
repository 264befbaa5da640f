export default definePageConfig({ navigationBarTitleText: '整理材料' });
