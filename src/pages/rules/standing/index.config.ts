export default definePageConfig({ navigationBarTitleText: '不参评与不适用' });
