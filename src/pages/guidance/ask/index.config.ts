export default definePageConfig({ navigationBarTitleText: '请专家指导' });
