export default definePageConfig({ navigationBarTitleText: '投屏签到' });
