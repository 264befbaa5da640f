export default definePageConfig({ navigationBarTitleText: '前面的稿子' });
