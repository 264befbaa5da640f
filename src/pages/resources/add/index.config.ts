export default definePageConfig({ navigationBarTitleText: '放进资源库' });
