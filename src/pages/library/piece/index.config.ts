export default definePageConfig({ navigationBarTitleText: '好作品' });
