export default definePageConfig({ navigationBarTitleText: '推荐给同事' });
