export default definePageConfig({ navigationBarTitleText: '没签上的记录' });
