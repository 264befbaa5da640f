export default definePageConfig({ navigationBarTitleText: '本次研修请假' });
