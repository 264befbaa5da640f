export default definePageConfig({ navigationBarTitleText: '外出申请' });
