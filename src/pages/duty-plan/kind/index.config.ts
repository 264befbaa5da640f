export default definePageConfig({ navigationBarTitleText: '一类作品' });
